// The browser's recogniser: on this machine where it can, in the cloud only with consent, else only the keyboard.
// Closing it really closes the microphone.

import { ear as words } from "./words.js";

const RESTART_MS = 250; // recognisers end by themselves after a silence
const QUICK_END_MS = 400; // ending sooner than this is a failure, not a silence
const MOST_QUICK_ENDS = 5;
const ECHO_SHARE = 0.5; // so much of what was "heard" being her own words means that it was her own voice
const LOUD_RMS = 0.15;
const PULSE_MS = 260;
const BACKCHANNEL = /^(?:(?:m+[- ]?h*m*|uh[- ]?huh|yeah|yes|yep|right|ok|okay|sure|ah|oh|hm+)[\s,.]*){1,3}$/iu;
const SHUT_KEY = "samantha.microphone";

const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition;
const language = navigator.language.startsWith("en") ? navigator.language : "en-US";
const isHandheld = /Android|iPhone|iPad/iu.test(navigator.userAgent);
const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];

export class Ear {
  #tell;
  #local = "unavailable"; // what the browser can do on this machine
  #isCloudAllowed = false;
  #isOpen = false;
  #isHearing = false;
  #recogniser = null;
  #startedAt = 0;
  #quickEnds = 0;
  #restart = 0;
  #stream = null;
  #meter = null;
  #samples = null;
  #audio = null;
  #pulsedAt = -Infinity;
  #hers; // {text, isSpeaking}: what she says now or said a moment ago, so that she is not fooled by herself

  /** `tell` has partial(text), turn(text), interrupt(), changed(), trouble(sentence). */
  constructor(tell, hers) {
    this.#tell = tell;
    this.#hers = hers;
  }

  /** Asks the browser what it can do without the network. */
  async ready() {
    if (!Recognition?.available) return;
    try {
      this.#local = await Recognition.available({ langs: [language], processLocally: true });
    } catch {
      this.#local = "unavailable";
    }
    this.#tell.changed();
  }

  /** "on-device", "cloud" or "none": what listens, or would if the microphone were open. */
  get kind() {
    if (!window.isSecureContext) return "none";
    if (this.#local === "available") return "on-device";
    return Recognition && this.#isCloudAllowed ? "cloud" : "none";
  }

  get canFetch() {
    return window.isSecureContext && this.#local === "downloadable" && Boolean(Recognition.install);
  }

  get isFetching() {
    return this.#local === "downloading";
  }

  /** The browser has a recogniser in the cloud and none here. */
  get couldUseCloud() {
    return window.isSecureContext && Boolean(Recognition) && !["available", "downloading"].includes(this.#local);
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

  set isCloudAllowed(isAllowed) {
    this.#isCloudAllowed = isAllowed;
    if (this.#isOpen && this.kind === "none") this.close();
    this.#tell.changed();
  }

  level() {
    if (this.#meter === null) return this.#isHearing ? Math.exp(-(performance.now() - this.#pulsedAt) / PULSE_MS) : 0;
    this.#meter.getFloatTimeDomainData(this.#samples);
    const power = this.#samples.reduce((sum, sample) => sum + sample * sample, 0) / this.#samples.length;
    return Math.min(1, Math.sqrt(power) / LOUD_RMS);
  }

  async fetch() {
    this.#local = "downloading";
    this.#tell.changed();
    try {
      this.#local = (await Recognition.install({ langs: [language], processLocally: true })) ? "available" : "unavailable";
    } catch {
      this.#local = "unavailable"; // from here on the cloud may be offered
    }
    if (this.#local !== "available") this.#tell.trouble(words.fetchFailed);
    this.#tell.changed();
  }

  async open() {
    if (this.#isOpen || this.kind === "none") return;
    this.#isOpen = true;
    this.#quickEnds = 0;
    localStorage.removeItem(SHUT_KEY);
    this.#tell.changed();
    await this.#openMeter();
    if (this.#isOpen) this.#listen();
  }

  /** `byPerson` is remembered: the next visit starts with it closed. */
  close({ byPerson = false } = {}) {
    if (byPerson) localStorage.setItem(SHUT_KEY, "shut");
    this.#isOpen = false;
    this.#isHearing = false;
    clearTimeout(this.#restart);
    const recogniser = this.#recogniser;
    this.#recogniser = null;
    recogniser?.abort();
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#stream = null;
    this.#meter?.disconnect();
    this.#meter = null;
    void this.#audio?.close();
    this.#audio = null;
    this.#tell.changed();
  }

  /** The level for the line. Phones give the microphone to one listener only, so there the words must do. */
  async #openMeter() {
    if (isHandheld || !navigator.mediaDevices?.getUserMedia) return;
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({
        audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
      });
    } catch (error) {
      if (error.name === "NotAllowedError") this.#fail(words.denied);
      else if (error.name === "NotFoundError") this.#fail(words.noMic);
      return;
    }
    if (!this.#isOpen) {
      for (const track of stream.getTracks()) track.stop();
      return;
    }
    this.#stream = stream;
    this.#audio = new AudioContext();
    this.#meter = this.#audio.createAnalyser();
    this.#meter.fftSize = 1024;
    this.#samples = new Float32Array(this.#meter.fftSize);
    this.#audio.createMediaStreamSource(stream).connect(this.#meter);
  }

  #listen() {
    const recogniser = new Recognition();
    this.#recogniser = recogniser;
    recogniser.lang = language;
    recogniser.continuous = true;
    recogniser.interimResults = true;
    if (this.kind === "on-device") recogniser.processLocally = true;
    recogniser.onresult = (event) => this.#recogniser === recogniser && this.#result(event);
    recogniser.onspeechend = () => this.#recogniser === recogniser && this.#hearing(false);
    recogniser.onerror = (event) => this.#recogniser === recogniser && this.#error(event.error);
    recogniser.onend = () => this.#recogniser === recogniser && this.#ended();
    this.#startedAt = performance.now();
    const track = this.#stream?.getAudioTracks()[0];
    try {
      // The echo-cancelled track, where the browser takes one; others ignore the argument.
      if (track && this.kind === "on-device") recogniser.start(track);
      else recogniser.start();
    } catch {
      this.#fail(words.broken);
    }
  }

  #result(event) {
    this.#quickEnds = 0;
    let part = "";
    for (let index = event.resultIndex; index < event.results.length; index += 1) {
      const result = event.results[index];
      const text = result[0].transcript.trim();
      if (result.isFinal) this.#final(text);
      else part += ` ${text}`;
    }
    part = part.trim();
    if (!part || this.#isEcho(part)) return;
    this.#pulsedAt = performance.now();
    this.#hearing(true);
    if (this.#hers().isSpeaking) {
      if (BACKCHANNEL.test(part)) return; // "mm-hm" is not taking the floor
      this.#tell.interrupt();
    }
    this.#tell.partial(part);
  }

  #final(text) {
    this.#hearing(false);
    if (!text || this.#isEcho(text)) return;
    if (this.#hers().isSpeaking) {
      if (BACKCHANNEL.test(text)) return;
      this.#tell.interrupt();
    }
    this.#tell.turn(text);
  }

  /** Open speakers: what the microphone hears is mostly what she is saying. */
  #isEcho(text) {
    const { text: said, isSpeaking } = this.#hers();
    const hers = wordsOf(said);
    const heard = wordsOf(text);
    if (hers.length === 0) return false;
    if (isSpeaking) return heard.filter((word) => hers.includes(word)).length > heard.length * ECHO_SHARE;
    // Just after she ended, a short answer may well repeat a word of hers; a whole phrase of hers is the echo.
    return heard.length >= 3 && ` ${hers.join(" ")} `.includes(` ${heard.join(" ")} `);
  }

  #hearing(isHearing) {
    if (isHearing === this.#isHearing) return;
    this.#isHearing = isHearing;
    this.#tell.changed();
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
    this.#hearing(false);
    if (!this.#isOpen) return;
    this.#quickEnds = performance.now() - this.#startedAt < QUICK_END_MS ? this.#quickEnds + 1 : 0;
    if (this.#quickEnds >= MOST_QUICK_ENDS) this.#fail(words.broken);
    else this.#restart = setTimeout(() => this.#isOpen && this.#listen(), RESTART_MS);
  }

  #fail(sentence) {
    this.close();
    this.#tell.trouble(sentence);
  }
}
