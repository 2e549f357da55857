// The microphone, in the audio thread: from the context's rate to 16 kHz mono PCM16, in pieces of 20 ms.

import { Resampler } from "./resampler.js";

const RATE_HZ = 16_000;
const CHUNK = 320; // samples: 20 ms

class Capture extends AudioWorkletProcessor {
  #resampler = new Resampler(sampleRate, RATE_HZ);
  #mono = new Float32Array(0);
  #chunk = new Float32Array(CHUNK);
  #filled = 0;

  process([channels]) {
    if (channels.length === 0) return true; // the source is not connected yet, or has ended
    this.#resampler.put(this.#mixed(channels));
    for (let ready = this.#resampler.ready(); ready > 0; ready = this.#resampler.ready()) {
      const end = Math.min(CHUNK, this.#filled + ready);
      this.#resampler.read(this.#chunk, this.#filled, end);
      this.#filled = end;
      if (this.#filled === CHUNK) this.#post();
    }
    return true;
  }

  #mixed(channels) {
    if (channels.length === 1) return channels[0];
    if (this.#mono.length !== channels[0].length) this.#mono = new Float32Array(channels[0].length);
    for (let index = 0; index < this.#mono.length; index += 1) {
      this.#mono[index] = channels.reduce((sum, channel) => sum + channel[index], 0) / channels.length;
    }
    return this.#mono;
  }

  #post() {
    const pcm = Int16Array.from(this.#chunk, (sample) => Math.round(Math.max(-1, Math.min(1, sample)) * 32767));
    this.#filled = 0;
    this.port.postMessage(pcm.buffer, [pcm.buffer]);
  }
}

registerProcessor("capture", Capture);
