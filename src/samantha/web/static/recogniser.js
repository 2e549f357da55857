// The browser's recogniser: what it can do here, and its words as they come. It ends by itself, and is begun again.

import { ear as words } from "./words.js";

const RESTART_MS = 250; // recognisers end by themselves after a silence
const QUICK_END_MS = 400; // ending sooner than this is a failure, not a silence
const MOST_QUICK_ENDS = 5;

const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition;
const language = navigator.language.startsWith("en") ? navigator.language : "en-US";
const here = { langs: [language], processLocally: true };

export class Recogniser {
  #tell;
  #local = "unavailable"; // what the browser can do on this machine
  #running = null;
  #again = null; // how it is begun again
  #startedAt = 0;
  #quickEnds = 0;
  #restart = 0;

  /** `tell` has result(text, isFinal), quiet(), failed(sentence). */
  constructor(tell) {
    this.#tell = tell;
  }

  /** Asks the browser what it can do without the network. */
  async ready() {
    if (!Recognition?.available) return;
    try {
      this.#local = await Recognition.available(here);
    } catch {
      this.#local = "unavailable";
    }
  }

  get isLocal() {
    return this.#local === "available";
  }

  get canFetch() {
    return this.#local === "downloadable" && Boolean(Recognition.install);
  }

  get isFetching() {
    return this.#local === "downloading";
  }

  /** There is one at all; where it is not local, it is the browser's maker who hears. */
  get isThere() {
    return Boolean(Recognition);
  }

  /** Answers whether there is a local one afterwards. */
  async fetch() {
    try {
      this.#local = "downloading";
      this.#local = (await Recognition.install(here)) ? "available" : "unavailable";
    } catch {
      this.#local = "unavailable"; // from here on the cloud may be offered
    }
    return this.isLocal;
  }

  /** `track` is what it should listen to, where the browser takes one; null is its own microphone. */
  start(track) {
    this.#quickEnds = 0;
    this.#again = () => this.#begin(track);
    this.#again();
  }

  stop() {
    clearTimeout(this.#restart);
    const running = this.#running;
    this.#running = null;
    this.#again = null;
    running?.abort();
  }

  #begin(track) {
    const recogniser = new Recognition();
    const isMine = () => this.#running === recogniser;
    this.#running = recogniser;
    recogniser.lang = language;
    recogniser.continuous = true;
    recogniser.interimResults = true;
    if (this.isLocal) recogniser.processLocally = true;
    recogniser.onresult = (event) => isMine() && this.#result(event);
    recogniser.onspeechend = () => isMine() && this.#tell.quiet();
    recogniser.onerror = (event) => isMine() && this.#error(event.error);
    recogniser.onend = () => isMine() && this.#ended();
    this.#startedAt = performance.now();
    try {
      // Only a local one takes the echo-cancelled track; others ignore the argument.
      if (track && this.isLocal) recogniser.start(track);
      else recogniser.start();
    } catch {
      this.#fail(words.broken);
    }
  }

  #result(event) {
    this.#quickEnds = 0;
    let part = "";
    for (const [index, result] of [...event.results].entries()) {
      const text = result[0].transcript.trim();
      if (!result.isFinal) part += ` ${text}`;
      else if (index >= event.resultIndex) this.#tell.result(text, true); // earlier ones were told before
    }
    if (part.trim()) this.#tell.result(part.trim(), false);
  }

  #error(code) {
    if (code === "not-allowed" || code === "service-not-allowed") this.#fail(words.denied);
    else if (code === "audio-capture") this.#fail(words.noMic);
    else if (code === "network") this.#fail(words.unreachable);
    else if (code === "language-not-supported") {
      this.#local = "unavailable";
      this.#fail(words.unreachable);
    }
    // "no-speech" and "aborted" end the recogniser, and it is started again.
  }

  #ended() {
    this.#tell.quiet();
    this.#quickEnds = performance.now() - this.#startedAt < QUICK_END_MS ? this.#quickEnds + 1 : 0;
    if (this.#quickEnds >= MOST_QUICK_ENDS) this.#fail(words.broken);
    else this.#restart = setTimeout(() => this.#again?.(), RESTART_MS);
  }

  #fail(sentence) {
    this.stop();
    this.#tell.failed(sentence);
  }
}
