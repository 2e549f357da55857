// How a sentence of hers is spoken here: by the browser's own voice, or only in words. What she speaks herself comes as
// sound (sound.js). Each way answers "heard", "cut" or "failed", and says as it goes how much was surely heard.

const START_LIMIT_MS = 4000; // a browser voice that has not begun by then never will
const PULSE_MS = 180; // decay of the line after a word, where the browser gives no sound to measure
const STEADY_LEVEL = 0.35; // for browser voices that tell nothing about their words
const CHOICE_KEY = "samantha.voice";

const cutOr = (signal, promise) =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve("cut");
    signal.addEventListener("abort", () => resolve("cut"), { once: true });
    promise.then(resolve, () => resolve("failed"));
  });

/** The end of the last whole word at or before `index`. */
const wholeWords = (text, index) => {
  if (index >= text.length) return text.length;
  const end = text.slice(0, Math.floor(index) + 1).search(/\s\S*$/u);
  return Math.max(end, 0);
};

class BrowserVoice {
  #voice;
  #pulsedAt = -Infinity;
  #hasBoundaries = false;
  #isPlaying = false;

  constructor(voice) {
    this.#voice = voice;
  }

  level() {
    if (!this.#isPlaying) return 0;
    if (!this.#hasBoundaries) return STEADY_LEVEL;
    return Math.exp(-(performance.now() - this.#pulsedAt) / PULSE_MS);
  }

  speak(text, { signal, started, heard }) {
    const speech = new SpeechSynthesisUtterance(text);
    speech.voice = this.#voice;
    speech.lang = this.#voice.lang;
    const spoken = new Promise((resolve) => {
      const patience = setTimeout(() => resolve("failed"), START_LIMIT_MS);
      speech.onstart = () => {
        clearTimeout(patience);
        this.#isPlaying = true;
        this.#pulsedAt = performance.now();
        started();
      };
      speech.onboundary = (event) => {
        this.#hasBoundaries = true;
        this.#pulsedAt = performance.now();
        if (event.name !== "sentence") heard(wholeWords(text, event.charIndex - 1), event.charIndex + (event.charLength ?? 0));
      };
      speech.onend = () => resolve("heard");
      speech.onerror = () => resolve("failed");
    });
    speechSynthesis.speak(speech);
    return cutOr(signal, spoken).then((outcome) => {
      this.#isPlaying = false;
      if (outcome !== "heard") speechSynthesis.cancel();
      return outcome;
    });
  }
}

class OnlyWords {
  level() {
    return 0;
  }

  /** Words count as shown when the window is really visible and they were painted. */
  async speak(text, { signal, started }) {
    const seen = new Promise((resolve) => {
      if (!document.hidden) return resolve();
      document.addEventListener("visibilitychange", function look() {
        if (document.hidden) return;
        document.removeEventListener("visibilitychange", look);
        resolve();
      });
    }).then(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    started();
    return (await cutOr(signal, seen.then(() => "heard")));
  }
}

/** Which way she sounds, and what the person may choose. */
export class Voice {
  #sound;
  #words = new OnlyWords();
  #browser = new Map(); // voiceURI -> BrowserVoice
  #serverHas = null; // null until the welcome
  #isUnlocked = false; // by a gesture; before it browsers refuse to sound, and her words stand alone
  #choice = localStorage.getItem(CHOICE_KEY); // null, "server", "none" or a voiceURI

  /** `sound` is where her own voice comes out. */
  constructor(sound) {
    this.#sound = sound;
  }

  /** The browser's voices arrive late; a moment is enough where there are any. */
  async ready() {
    const synthesis = window.speechSynthesis;
    if (!synthesis) return;
    if (synthesis.getVoices().length === 0) {
      await new Promise((resolve) => {
        setTimeout(resolve, 300);
        synthesis.addEventListener("voiceschanged", resolve, { once: true });
      });
    }
  }

  set serverHas(isThere) {
    this.#serverHas = isThere;
  }

  /** Within a gesture; ends when it is known whether her own voice can be heard. */
  async unlock() {
    this.#isUnlocked = true;
    if (this.kind === "server") await this.#sound.unlock();
  }

  /** "browser", "server" or "none": what was chosen; before the welcome the server's is hoped for. */
  get kind() {
    const browser = this.#chosenBrowserVoice();
    if (this.#choice === "none") return "none";
    if (browser !== null && (this.#choice !== "server" || this.#serverHas === false)) return "browser";
    return this.#serverHas === false ? "none" : "server";
  }

  /** The same, as it can really be heard now. */
  get sounding() {
    return this.kind === "server" && !this.#sound.isRunning ? "none" : this.kind;
  }

  get isCloud() {
    return this.kind === "browser" && !this.#chosenBrowserVoice().localService;
  }

  get choices() {
    const all = this.#english();
    return {
      local: all.filter((voice) => voice.localService),
      cloud: all.filter((voice) => !voice.localService),
      hasServer: this.#serverHas === true,
      chosen: this.kind === "browser" ? this.#chosenBrowserVoice().voiceURI : this.kind,
    };
  }

  choose(choice) {
    this.#choice = choice;
    localStorage.setItem(CHOICE_KEY, choice);
    return this.unlock();
  }

  level() {
    return this.sounding === "server" ? this.#sound.level() : this.#way().level();
  }

  /** Speaks one sentence; where the voice fails, the words stand alone and `wordsOnly()` is told. */
  async speak(text, { signal, started, heard, wordsOnly }) {
    const outcome = await this.#way().speak(text, { signal, started, heard });
    if (outcome !== "failed") return outcome;
    wordsOnly();
    return this.#words.speak(text, { signal, started });
  }

  #way() {
    if (this.kind !== "browser" || !this.#isUnlocked) return this.#words;
    const voice = this.#chosenBrowserVoice();
    if (!this.#browser.has(voice.voiceURI)) this.#browser.set(voice.voiceURI, new BrowserVoice(voice));
    return this.#browser.get(voice.voiceURI);
  }

  #english() {
    return (window.speechSynthesis?.getVoices() ?? []).filter((voice) => voice.lang.toLowerCase().startsWith("en"));
  }

  /** The chosen one; else a local one. A cloud voice is never taken unless it was chosen. */
  #chosenBrowserVoice() {
    const all = this.#english();
    const local = all.filter((voice) => voice.localService);
    return all.find((voice) => voice.voiceURI === this.#choice) ?? local.find((voice) => voice.default) ?? local[0] ?? null;
  }
}
