// Who listens: the browser's recogniser on this machine, else the one she runs herself, else the cloud's with consent,
// else only the keyboard. Where the microphone's sound goes to her, she decides turns and interruptions.

import { judge } from "./barge_in.js";
import { Microphone } from "./microphone.js";
import { Recogniser } from "./recogniser.js";
import { ear as words } from "./words.js";

const PULSE_MS = 260; // decay of the line after a word, where there is no sound to measure
const SHUT_KEY = "samantha.microphone";
const isHandheld = /Android|iPhone|iPad/iu.test(navigator.userAgent); // they give the microphone to one listener only

export class Ear {
  leavesTo = ""; // the host that her own recogniser asks; "" where it stays with her
  #tell;
  #hers;
  #serverHas = false;
  #isCloudAllowed = false;
  #isOpen = false;
  #isHearing = false;
  #opened = "none"; // the kind that it was opened as
  #isSending = false; // she was told that sound comes
  #pulsedAt = -Infinity;
  #microphone = new Microphone({
    frame: (pcm) => this.#tell.frame(pcm),
    lost: (sentence) => this.#fail(sentence),
  });
  #recogniser = new Recogniser({
    result: (text, isFinal) => this.#result(text, isFinal),
    quiet: () => this.sends || this.hears(false),
    failed: (sentence) => this.#fail(sentence),
  });

  /** `tell` has frame(pcm), listening(isOn), partial(text, isFinal), turn(text), interrupt(), changed(), trouble(sentence).
   * `hers()` is {text, isSpeaking}: what she says now or said a moment ago. */
  constructor(tell, hers) {
    this.#tell = tell;
    this.#hers = hers;
  }

  async ready() {
    await this.#recogniser.ready();
    this.#tell.changed();
  }

  /** "on-device", "server", "cloud" or "none": what listens, or would if the microphone were open. */
  get kind() {
    if (!window.isSecureContext) return "none";
    if (this.#recogniser.isLocal) return "on-device";
    if (this.#serverHas && Microphone.isSupported) return "server";
    return this.#recogniser.isThere && this.#isCloudAllowed ? "cloud" : "none";
  }

  /** The microphone's sound goes to her, and not only to the browser's recogniser. */
  get sends() {
    return this.kind === "server" || (this.kind !== "none" && Microphone.isSupported && !isHandheld);
  }

  get canFetch() {
    return window.isSecureContext && this.#recogniser.canFetch;
  }

  get isFetching() {
    return this.#recogniser.isFetching;
  }

  /** Nothing here listens, and the browser has a recogniser in the cloud. */
  get couldUseCloud() {
    const isNeeded = !this.#recogniser.isLocal && !this.isFetching && !this.#serverHas;
    return window.isSecureContext && this.#recogniser.isThere && (isNeeded || this.kind === "cloud");
  }

  get isOpen() {
    return this.#isOpen;
  }

  get isHearing() {
    return this.#isHearing;
  }

  /** The person has closed it before, so it is not opened unasked. */
  get wasShut() {
    return localStorage.getItem(SHUT_KEY) === "shut";
  }

  set serverHas(isThere) {
    this.#serverHas = isThere;
    this.#refit();
  }

  set isCloudAllowed(isAllowed) {
    this.#isCloudAllowed = isAllowed;
    this.#refit();
  }

  level() {
    if (this.#microphone.track) return this.#microphone.level;
    return this.#isHearing ? Math.exp(-(performance.now() - this.#pulsedAt) / PULSE_MS) : 0;
  }

  /** The server says so where it has the sound, else the browser's recogniser. */
  hears(isHearing) {
    if (isHearing === this.#isHearing) return;
    this.#isHearing = isHearing && this.#isOpen;
    this.#tell.changed();
  }

  async fetch() {
    const fetched = this.#recogniser.fetch();
    this.#tell.changed();
    if (!(await fetched)) this.#tell.trouble(words.fetchFailed);
    this.#refit();
  }

  async open() {
    if (this.#isOpen || this.kind === "none") return;
    this.#isOpen = true;
    this.#opened = this.kind;
    localStorage.removeItem(SHUT_KEY);
    this.#tell.changed();
    if (this.sends) {
      if (!(await this.#microphone.open())) return;
      this.#isSending = true;
      this.#tell.listening(true);
    }
    if (this.#opened !== "server") this.#recogniser.start(this.#microphone.track);
  }

  /** `byPerson` is remembered: the next visit starts with it closed. */
  close({ byPerson = false } = {}) {
    if (byPerson) localStorage.setItem(SHUT_KEY, "shut");
    if (this.#isSending) this.#tell.listening(false);
    this.#isSending = false;
    this.#isOpen = false;
    this.#isHearing = false;
    this.#recogniser.stop();
    this.#microphone.close();
    this.#tell.changed();
  }

  /** The talk is back after its socket was gone: she has to be told again that sound comes. */
  resume() {
    if (this.#isSending) this.#tell.listening(true);
  }

  /** Another one may listen now; an open microphone goes over to it. */
  #refit() {
    if (this.#isOpen && this.kind !== this.#opened) {
      this.close();
      void this.open();
    }
    this.#tell.changed();
  }

  #result(text, isFinal) {
    if (this.sends) {
      this.#tell.partial(text, isFinal);
      return;
    }
    if (isFinal) this.hears(false);
    const hers = this.#hers();
    const judged = text ? judge(text, hers) : "echo";
    if (judged === "echo") return;
    this.#pulsedAt = performance.now();
    if (!isFinal) this.hears(true);
    if (judged === "backchannel") return; // "mm-hm" is not taking the floor
    if (hers.isSpeaking) this.#tell.interrupt();
    if (isFinal) this.#tell.turn(text);
    else this.#tell.partial(text, false);
  }

  #fail(sentence) {
    this.close();
    this.#tell.trouble(sentence);
  }
}
