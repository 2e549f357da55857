// Sound from one rate to another: a windowed sinc, read at any place between the samples. Runs in the audio thread.

const ZEROS = 8; // of the sinc on each side of a place
const STEPS = 64; // entries of the table for each sample, read with a straight line in between
const PASSBAND = 0.9; // of what the lower of the two rates can carry; the rest falls off
const MOST_S = 30; // of sound that waits: whoever sends faster than real time for longer loses what is beyond

export class Resampler {
  #from;
  #to;
  #reach; // samples on each side that a place is made of
  #table;
  #kept = new Float32Array(4096);
  #length = 0;
  #past = 0; // samples that are not kept any more
  #read = 0; // samples that went out
  #most;

  /** Rates in Hz. */
  constructor(from, to) {
    const cutoff = PASSBAND * Math.min(1, to / from);
    this.#from = from;
    this.#to = to;
    this.#reach = Math.ceil(ZEROS / cutoff);
    this.#most = MOST_S * from;
    this.#table = Float32Array.from({ length: this.#reach * STEPS + 2 }, (_, index) => {
      const x = index / STEPS;
      const sinc = x === 0 ? 1 : Math.sin(Math.PI * cutoff * x) / (Math.PI * cutoff * x);
      const hann = x < this.#reach ? Math.cos((Math.PI * x) / (2 * this.#reach)) ** 2 : 0;
      return cutoff * sinc * hann;
    });
  }

  /** Samples that came in and were not passed yet. */
  get left() {
    return Math.max(0, this.#past + this.#length - this.#place);
  }

  /** Samples that came in and were passed. */
  get passed() {
    return Math.min(Math.floor(this.#place), this.#past + this.#length);
  }

  /** Where the next sample is read. Whole numbers are multiplied first: a sum of steps would drift. */
  get #place() {
    return (this.#read * this.#from) / this.#to;
  }

  /** How many samples may go out now. `isEnd`: nothing follows, so that the last ones need not wait for it. */
  ready({ isEnd = false } = {}) {
    return Math.max(0, Math.ceil(((this.left - (isEnd ? 0 : this.#reach)) * this.#to) / this.#from));
  }

  /** `samples` is a Float32Array. */
  put(samples) {
    const old = Math.min(this.#length, Math.max(0, Math.floor(this.#place) - this.#reach - this.#past));
    this.#kept.copyWithin(0, old, this.#length);
    this.#length -= old;
    this.#past += old;
    const fits = Math.min(samples.length, this.#most - this.#length);
    if (fits <= 0) return;
    if (this.#length + fits > this.#kept.length) {
      const larger = new Float32Array(2 * (this.#length + fits));
      larger.set(this.#kept.subarray(0, this.#length));
      this.#kept = larger;
    }
    this.#kept.set(samples.subarray(0, fits), this.#length);
    this.#length += fits;
  }

  /** Fills `out` from `begin` up to `end`; beyond what came in there is silence. */
  read(out, begin, end) {
    for (let index = begin; index < end; index += 1) {
      out[index] = this.#at(this.#place - this.#past);
      this.#read += 1;
    }
  }

  #at(place) {
    const first = Math.max(0, Math.ceil(place - this.#reach));
    const last = Math.min(this.#length - 1, Math.floor(place + this.#reach));
    let sum = 0;
    for (let near = first; near <= last; near += 1) {
      const entry = Math.abs(place - near) * STEPS;
      const below = Math.floor(entry);
      const share = entry - below;
      sum += this.#kept[near] * (this.#table[below] * (1 - share) + this.#table[below + 1] * share);
    }
    return sum;
  }
}
