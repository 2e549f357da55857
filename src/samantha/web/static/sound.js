// Her sound as it comes over the socket and goes to the loudspeaker; it tells how much of it was really played.

const WAKE_LIMIT_MS = 1500; // a browser that keeps sound shut for longer keeps it shut
const PAUSE_MS = 250; // a gap that is shorter is still the same speaking
const LOUD_RMS = 0.22; // what speech reaches in its loud parts; full height of the line
const NOTHING = { id: -1, samples: -1 };
const MOST_STREAMS = 8; // whose numbers are kept

export class Sound {
  #tell;
  #context = null;
  #node = null;
  #meter = null;
  #samples = null;
  #waking = null;
  #isPlaying = false;
  #pause = 0;
  #newest = 0; // the stream that what comes belongs to; counted here, because hers begin anew with each socket
  #streams = new Map(); // that count -> her number of it
  #isDropping = false; // she was stopped here, and what comes was sent before she knew
  #told = NOTHING;

  /** `tell` has played(stream, samples), changed(). */
  constructor(tell) {
    this.#tell = tell;
  }

  /** Sound really comes out: not before a gesture, and not where the browser has no worklet. */
  get isRunning() {
    return this.#node !== null && this.#context.state === "running";
  }

  get isPlaying() {
    return this.#isPlaying;
  }

  /** Must be called within a gesture, or browsers keep the sound shut. Ends when it is known whether it runs. */
  unlock() {
    this.#waking ??= this.#open();
    const resumed = this.#context?.resume();
    return Promise.race([
      Promise.all([this.#waking, resumed]).catch(() => {}), // no sound here: her words stand alone
      new Promise((resolve) => setTimeout(resolve, WAKE_LIMIT_MS)),
    ]);
  }

  /** What is really played, 0 to 1. */
  level() {
    if (this.#meter === null) return 0;
    this.#meter.getFloatTimeDomainData(this.#samples);
    const power = this.#samples.reduce((sum, sample) => sum + sample * sample, 0) / this.#samples.length;
    return Math.min(1, Math.sqrt(power) / LOUD_RMS);
  }

  begin({ stream, rate_hz: rate }) {
    this.#newest += 1;
    this.#streams.set(this.#newest, stream);
    this.#streams.delete(this.#newest - MOST_STREAMS);
    this.#isDropping = false;
    this.#node?.port.postMessage({ begin: this.#newest, rate });
  }

  /** PCM16 mono of that stream, as an ArrayBuffer. */
  play(pcm) {
    if (this.#node === null || this.#isDropping || pcm.byteLength % 2 !== 0) return;
    this.#node.port.postMessage({ pcm }, [pcm]);
  }

  duck({ gain }) {
    this.#node?.port.postMessage({ duck: gain });
  }

  empty({ stream }) {
    this.#isDropping = false;
    const id = [...this.#streams.keys()].findLast((one) => this.#streams.get(one) === stream);
    if (this.#node === null || id === undefined) this.#tell.played(stream, 0);
    else this.#node.port.postMessage({ empty: id });
  }

  /** At once, before she knows of it. */
  stop() {
    if (this.#streams.size === 0) return;
    this.#isDropping = true;
    this.#node?.port.postMessage({ empty: this.#newest });
  }

  /** The socket is gone: what is still told of its streams is for nobody. */
  lost() {
    this.stop();
    this.#streams.clear();
  }

  async #open() {
    this.#context = new AudioContext({ latencyHint: "interactive" });
    this.#context.addEventListener("statechange", () => this.#tell.changed());
    await this.#context.audioWorklet.addModule("/static/worklets/playout.js");
    const node = new AudioWorkletNode(this.#context, "playout", { numberOfInputs: 0, outputChannelCount: [1] });
    node.port.onmessage = ({ data }) => this.#report(data);
    node.addEventListener("processorerror", () => {
      this.#node = null;
      this.#tell.changed();
    });
    this.#meter = this.#context.createAnalyser();
    this.#meter.fftSize = 1024;
    this.#samples = new Float32Array(this.#meter.fftSize);
    node.connect(this.#meter).connect(this.#context.destination);
    this.#node = node;
  }

  #report({ stream: id, samples, isPlaying, isAtOnce }) {
    clearTimeout(this.#pause);
    if (isPlaying || isAtOnce) this.#playing(isPlaying);
    else this.#pause = setTimeout(() => this.#playing(false), PAUSE_MS);
    // What was handed over is heard only once it has gone through the device; what was cut off goes through all the same.
    if (isAtOnce) this.#played(id, samples, { isAsked: true });
    else setTimeout(() => this.#played(id, samples), (this.#context.outputLatency || 0) * 1000);
  }

  /** `isAsked`: `empty` is answered even where nothing has changed since the last report. */
  #played(id, samples, { isAsked = false } = {}) {
    const isNews = id === this.#told.id ? samples > this.#told.samples : id > this.#told.id;
    if (!this.#streams.has(id) || (!isNews && !isAsked)) return;
    this.#told = { id, samples };
    this.#tell.played(this.#streams.get(id), samples);
  }

  #playing(isPlaying) {
    if (isPlaying === this.#isPlaying) return;
    this.#isPlaying = isPlaying;
    this.#tell.changed();
  }
}
