// Her sound on its way to the loudspeaker, in the audio thread: a jitter buffer that is ducked and emptied at once.
// In: {begin, rate}, {pcm}, {duck}, {empty}. Out: {stream, samples, isPlaying, isAtOnce}, in samples of the stream.

import { Resampler } from "./resampler.js";

const START_MS = 60; // of sound that has to wait before it is played, so that a late piece is not missed
const MOST_MS = 200;
const GROWS = 1.5; // times, after it ran dry in the middle
const SHRINKS_MS = 20; // after it went well for so long:
const WELL_MS = 5000;
const LATE_MS = 300; // what comes so soon after it ran dry was late; later than that, she paused
const NO_MORE_MS = 100; // nothing came for so long: however little waits, it is all there is
const FADE_MS = 5;
const SOFTEN_MS = 2; // at the edges of a gap that nobody meant
const REPORT_MS = 250;

const frames = (ms) => Math.round((ms / 1000) * sampleRate);

class Stream {
  gain = 1; // what waits is to be played at this
  made = 1; // what comes was made at this already
  isEnded = false; // another one has begun
  cameAt = -Infinity; // frame
  #before = 0; // samples that were played before it was emptied

  constructor(id, rate) {
    this.id = id;
    this.rate = rate;
    this.sound = new Resampler(rate, sampleRate);
  }

  get played() {
    return this.#before + this.sound.passed;
  }

  get waitsMs() {
    return (this.sound.left / this.rate) * 1000;
  }

  put(pcm) {
    const scale = 1 / (32768 * (this.made || 1)); // as loud as it was meant: `gain` is for all of it alike
    this.sound.put(Float32Array.from(new Int16Array(pcm), (sample) => sample * scale));
    this.cameAt = currentFrame;
  }

  /** Drops what waits; its count goes on from `played`. */
  empty(played) {
    this.#before = played;
    this.sound = new Resampler(this.rate, sampleRate);
  }
}

class Playout extends AudioWorkletProcessor {
  #streams = []; // the first is played; what comes belongs to the last
  #gone = null; // the stream that was played to its end before that
  #isPlaying = false;
  #depthMs = START_MS;
  #gain = 1; // on its way to the stream's
  #rise = 0; // 0 to 1, beside a gap
  #tail = new Float32Array(0); // what still dies away
  #dryAt = -Infinity;
  #wellSince = 0;
  #reportedAt = 0;

  constructor() {
    super();
    this.port.onmessage = ({ data }) => this.#take(data);
  }

  process(_inputs, [channels]) {
    const [out, ...others] = channels;
    const stream = this.#streams[0];
    if (stream && (this.#isPlaying || this.#mayStart(stream))) this.#play(stream, out);
    for (let index = 0; index < Math.min(out.length, this.#tail.length); index += 1) out[index] += this.#tail[index];
    this.#tail = this.#tail.subarray(out.length);
    for (const other of others) other.set(out);
    return true;
  }

  // ---- what comes

  #take(message) {
    const last = this.#streams.at(-1);
    if (message.begin !== undefined) {
      if (last) last.isEnded = true;
      this.#streams.push(new Stream(message.begin, message.rate));
      this.#dryAt = -Infinity;
    } else if (message.pcm !== undefined) {
      if (last) this.#put(last, message.pcm);
    } else if (message.duck !== undefined) {
      if (last) last.made = message.duck;
      for (const stream of this.#streams) stream.gain = message.duck;
    } else if (message.empty !== undefined) this.#empty(message.empty);
  }

  #put(stream, pcm) {
    if (currentFrame - this.#dryAt < frames(LATE_MS)) {
      this.#depthMs = Math.min(MOST_MS, this.#depthMs * GROWS);
      this.#wellSince = currentFrame;
    } else if (currentFrame - this.#wellSince > frames(WELL_MS)) {
      this.#depthMs = Math.max(START_MS, this.#depthMs - SHRINKS_MS);
      this.#wellSince = currentFrame;
    }
    this.#dryAt = -Infinity;
    stream.put(pcm);
  }

  /** Drops that stream and what stood before it. What dies away within the fade does not count as heard. */
  #empty(id) {
    const dropped = this.#streams.slice(0, this.#streams.findIndex((stream) => stream.id === id) + 1);
    if (dropped.length === 0) {
      if (this.#gone?.id === id) this.#report(this.#gone, { isAtOnce: true });
      return;
    }
    const heard = dropped.map((stream) => stream.played);
    if (this.#isPlaying) this.#fade(dropped[0]);
    this.#isPlaying = false;
    this.#dryAt = -Infinity;
    for (const [index, stream] of dropped.entries()) {
      stream.empty(heard[index]);
      this.#report(stream, { isAtOnce: true });
    }
    this.#streams.splice(0, dropped.length - 1);
  }

  #fade(stream) {
    const tail = new Float32Array(frames(FADE_MS));
    stream.sound.read(tail, 0, tail.length);
    this.#tail = tail.map((sample, index) => sample * this.#gain * (1 - (index + 1) / tail.length));
  }

  // ---- what goes

  #mayStart(stream) {
    const isAll = stream.isEnded || currentFrame - stream.cameAt > frames(NO_MORE_MS);
    if (stream.sound.left < 1) {
      if (stream.isEnded) this.#next();
      return false;
    }
    if (!isAll && stream.waitsMs < this.#depthMs) return false;
    this.#isPlaying = true;
    this.#rise = 0;
    this.#report(stream);
    return true;
  }

  #play(stream, out) {
    const rest = stream.sound.ready({ isEnd: true });
    const count = Math.min(out.length, rest);
    stream.sound.read(out, 0, count);
    const step = 1 / frames(FADE_MS);
    const soft = 1 / frames(SOFTEN_MS);
    for (let index = 0; index < count; index += 1) {
      this.#gain += Math.max(-step, Math.min(step, stream.gain - this.#gain));
      this.#rise = Math.min(1, this.#rise + soft, (rest - index) * soft);
      out[index] *= this.#gain * this.#rise;
    }
    if (rest <= out.length) this.#runDry(stream);
    else if (currentFrame - this.#reportedAt >= frames(REPORT_MS)) this.#report(stream);
  }

  #runDry(stream) {
    this.#isPlaying = false;
    this.#report(stream);
    if (stream.isEnded) this.#next();
    else this.#dryAt = currentFrame;
  }

  #next() {
    this.#gone = this.#streams.shift();
  }

  #report(stream, { isAtOnce = false } = {}) {
    this.#reportedAt = currentFrame;
    this.port.postMessage({ stream: stream.id, samples: stream.played, isPlaying: this.#isPlaying, isAtOnce });
  }
}

registerProcessor("playout", Playout);
