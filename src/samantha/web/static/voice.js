// How a sentence of hers becomes sound: the browser's own voice, the server's, or only words.
// Each way answers "heard", "cut" or "failed", and says as it goes how many characters were surely heard.

const START_LIMIT_MS = 4000; // a browser voice that has not begun by then never will
const PULSE_MS = 180; // decay of the line after a word, where the browser gives no sound to measure
const STEADY_LEVEL = 0.35; // for browser voices that tell nothing about their words
const AHEAD = 3; // sentences fetched before they are needed
const LOUD_RMS = 0.22; // what speech reaches in its loud parts; full height of the line
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

  prepare() {}

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

class ServerVoice {
  #context = null;
  #meter = null;
  #samples = null;
  #ahead = new Map(); // text -> {sound: promise of an AudioBuffer, stop: AbortController}

  /** Must be called within a gesture, or browsers keep the sound shut. */
  unlock() {
    if (this.#context === null) {
      this.#context = new AudioContext({ latencyHint: "interactive" });
      this.#meter = this.#context.createAnalyser();
      this.#meter.fftSize = 1024;
      this.#samples = new Float32Array(this.#meter.fftSize);
      this.#meter.connect(this.#context.destination);
    }
    void this.#context.resume();
  }

  prepare(text) {
    if (this.#ahead.size < AHEAD) this.#fetched(text);
  }

  level() {
    if (this.#meter === null) return 0;
    this.#meter.getFloatTimeDomainData(this.#samples);
    const power = this.#samples.reduce((sum, sample) => sum + sample * sample, 0) / this.#samples.length;
    return Math.min(1, Math.sqrt(power) / LOUD_RMS);
  }

  forget() {
    for (const { stop } of this.#ahead.values()) stop.abort();
    this.#ahead.clear();
  }

  async speak(text, { signal, started, heard }) {
    const fetched = this.#fetched(text);
    const sound = await cutOr(signal, fetched.sound);
    this.#ahead.delete(text);
    if (typeof sound === "string") {
      fetched.stop.abort();
      return sound;
    }
    if (this.#context.state !== "running") {
      const woke = await cutOr(signal, Promise.race([this.#context.resume(), new Promise((r) => setTimeout(r, 1500))]));
      if (woke === "cut") return woke;
      if (this.#context.state !== "running") return "failed";
    }
    return this.#play(text, sound, { signal, started, heard });
  }

  async #play(text, sound, { signal, started, heard }) {
    const source = new AudioBufferSourceNode(this.#context, { buffer: sound });
    source.connect(this.#meter);
    const begin = this.#context.currentTime;
    const ended = new Promise((resolve) => {
      source.onended = () => resolve("heard");
    });
    source.start();
    started();
    // A WAV has no word marks: the share of it that was played stands for the share of the words,
    // rounded down to a whole word.
    const watch = setInterval(() => {
      const played = this.#context.currentTime - begin - (this.#context.outputLatency || 0);
      const index = Math.max(0, (played / sound.duration) * text.length);
      heard(wholeWords(text, index), index);
    }, 60);
    const outcome = await cutOr(signal, ended);
    clearInterval(watch);
    source.onended = null;
    source.stop();
    source.disconnect();
    return outcome;
  }

  #fetched(text) {
    const known = this.#ahead.get(text);
    if (known) return known;
    const stop = new AbortController();
    const sound = fetch("/v1/audio/speech", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ input: text, response_format: "wav" }),
      signal: stop.signal,
    }).then(async (response) => {
      if (!response.ok) throw new Error(`no voice: ${response.status}`);
      this.unlock();
      return this.#context.decodeAudioData(await response.arrayBuffer());
    });
    sound.catch(() => {}); // told to whoever speaks it; a sentence that is never reached may fail alone
    const entry = { sound, stop };
    this.#ahead.set(text, entry);
    return entry;
  }
}

class OnlyWords {
  prepare() {}

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
  #server = new ServerVoice();
  #words = new OnlyWords();
  #browser = new Map(); // voiceURI -> BrowserVoice
  #serverHas = null; // null until the welcome
  #isUnlocked = false; // by a gesture; before it browsers refuse to sound, and her words stand alone
  #choice = localStorage.getItem(CHOICE_KEY); // null, "server", "none" or a voiceURI

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

  unlock() {
    this.#isUnlocked = true;
    if (this.kind === "server") this.#server.unlock();
  }

  /** "browser", "server" or "none"; before the welcome the server's is hoped for. */
  get kind() {
    const browser = this.#chosenBrowserVoice();
    if (this.#choice === "none") return "none";
    if (browser !== null && (this.#choice !== "server" || this.#serverHas === false)) return "browser";
    return this.#serverHas === false ? "none" : "server";
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
    this.unlock();
  }

  prepare(text) {
    this.#way().prepare(text);
  }

  level() {
    return this.#way().level();
  }

  /** Speaks one sentence; where the voice fails, the words stand alone and `wordsOnly()` is told. */
  async speak(text, { signal, started, heard, wordsOnly }) {
    const way = this.#way();
    const outcome = await way.speak(text, { signal, started, heard });
    if (outcome !== "failed") return outcome;
    wordsOnly();
    return this.#words.speak(text, { signal, started });
  }

  forget() {
    this.#server.forget();
  }

  #way() {
    const kind = this.kind;
    if (kind === "none" || !this.#isUnlocked) return this.#words;
    if (kind === "server") return this.#server;
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
