// The microphone: opened with the browser's echo cancellation, heard in pieces of 20 ms, and really closed.

import { ear as words } from "./words.js";

const LOUD_RMS = 0.15;
const DECAY = 0.75; // of the level, from one piece to the next
const WHY = {
  NotAllowedError: words.denied,
  SecurityError: words.denied,
  NotReadableError: words.taken,
  AbortError: words.taken,
};

export class Microphone {
  #tell;
  #stream = null;
  #context = null;
  #level = 0;
  #openings = 0; // the newest one counts: the browser may ask the person for long

  /** `tell` has frame(pcm), lost(sentence). */
  constructor(tell) {
    this.#tell = tell;
  }

  static get isSupported() {
    return "AudioWorkletNode" in window && Boolean(navigator.mediaDevices?.getUserMedia);
  }

  /** The echo-cancelled track, or null. */
  get track() {
    return this.#stream?.getAudioTracks()[0] ?? null;
  }

  get level() {
    return this.#level;
  }

  /** Answers whether it is open now; what stood in the way is told in one sentence. */
  async open() {
    const opening = ++this.#openings;
    const isWanted = () => opening === this.#openings;
    let stream = null;
    try {
      stream = await navigator.mediaDevices.getUserMedia({
        audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
      });
      if (!isWanted()) throw new DOMException("closed while the browser asked", "OperationError");
      this.#stream = stream;
      await this.#listen(stream);
    } catch (error) {
      for (const track of stream?.getTracks() ?? []) track.stop();
      if (!isWanted()) return false;
      this.close();
      this.#tell.lost(WHY[error.name] ?? words.noMic);
      return false;
    }
    return isWanted();
  }

  /** The browser's own sign that it listens goes off. */
  close() {
    this.#openings += 1;
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#stream = null;
    void this.#context?.close();
    this.#context = null;
    this.#level = 0;
  }

  async #listen(stream) {
    const context = new AudioContext();
    this.#context = context;
    await context.audioWorklet.addModule("/static/worklets/capture.js");
    if (this.#context !== context) return;
    const node = new AudioWorkletNode(context, "capture", { numberOfOutputs: 0 });
    node.port.onmessage = ({ data }) => this.#context === context && this.#heard(data);
    context.createMediaStreamSource(stream).connect(node);
    // Ends by itself only where the device is pulled out or the permission is taken back.
    this.track.addEventListener("ended", () => this.#context === context && this.#unplugged());
  }

  #heard(pcm) {
    const samples = new Int16Array(pcm);
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    this.#level = Math.max(this.#level * DECAY, Math.min(1, Math.sqrt(power) / 32768 / LOUD_RMS));
    this.#tell.frame(pcm);
  }

  #unplugged() {
    this.close();
    this.#tell.lost(words.unplugged);
  }
}
