// Her reply as it is really shown and spoken: sentence after sentence, and an exact count of what was heard.
// Where her sound comes over the socket she counts herself; else this does, and reports it.

const REPORT_EVERY_MS = 250;
const SOUND_LIMIT_MS = 4000; // a reply that has no sound by then is only words
const length = (text) => Array.from(text).length; // code points: what the record counts in

class Reply {
  sentences = [];
  isWhole = false; // `said` has come
  isCut = false;
  next = 0; // the sentence that is spoken now or next
  within = 0; // code points surely heard of that sentence
  told = 0; // code points, where she counts
  hasSound = false;
  resolve = null; // ends the waiting for her count

  /** `isSounded`: she speaks it herself, and counts. */
  constructor(id, isSounded) {
    this.id = id;
    this.isSounded = isSounded;
  }

  get text() {
    return this.sentences.join(" ");
  }

  /** Code points heard of the whole reply, sentences joined by one space. */
  get chars() {
    if (this.isSounded) return Math.min(this.told, length(this.text));
    const done = this.sentences.slice(0, this.next).join(" ");
    if (this.within === 0) return length(done);
    return length(done) + (this.next > 0 ? 1 : 0) + this.within;
  }

  get isHeard() {
    return this.isSounded ? this.chars === length(this.text) : this.next === this.sentences.length;
  }
}

export class Playout {
  #voice;
  #sound;
  #tell;
  #replies = []; // in order; the first is the one that is heard now
  #gone = new Set(); // ids that were finished or cut: what still comes of them is ignored
  #last = null; // the newest of them: her exact count of it may still come
  #isRunning = false;
  #isSpeaking = false;
  #cut = null;
  #reportedAt = 0;

  /** `tell` has report(reply, chars, done), show(reply), announce(sentence), changed(), wordsOnly(), finished(reply). */
  constructor(voice, sound, tell) {
    this.#voice = voice;
    this.#sound = sound;
    this.#tell = tell;
  }

  /** Something of hers is being heard or read right now. */
  get isSounding() {
    return this.#isSpeaking || (this.#sound.isPlaying && Boolean(this.current?.isSounded));
  }

  /** Sentences wait, or their sound is on its way. */
  get isBusy() {
    return this.#isRunning;
  }

  get current() {
    return this.#replies[0] ?? null;
  }

  say({ reply: id, index, text }) {
    if (this.#gone.has(id)) return;
    let reply = this.#replies.find((one) => one.id === id);
    if (!reply) this.#replies.push((reply = new Reply(id, this.#voice.sounding === "server")));
    if (index !== reply.sentences.length) return; // sent again after a reconnect
    reply.sentences.push(text);
    if (reply === this.current) this.#tell.show(reply);
    void this.#run();
  }

  said({ reply: id }) {
    const reply = this.#replies.find((one) => one.id === id);
    if (!reply) return;
    reply.isWhole = true;
    if (reply.isHeard) reply.resolve?.();
    if (!this.#isRunning) this.#close();
  }

  /** A piece of her sound has come. */
  sounds() {
    if (this.current) this.current.hasSound = true;
  }

  /** How far she has been heard, by her own count; after a stop it may still come, and is exact. */
  heard({ reply: id, chars }) {
    const reply = this.#replies.find((one) => one.id === id) ?? (this.#last?.id === id ? this.#last : null);
    if (!reply?.isSounded || chars <= reply.told) return;
    reply.hasSound = true;
    reply.told = chars;
    this.#announceUpTo(reply);
    this.#tell.show(reply);
    if (reply.isWhole && reply.isHeard) reply.resolve?.();
    if (!reply.isCut && this.current !== reply) this.current?.resolve?.(); // its last count got lost
    this.#tell.changed();
  }

  /** The floor is free again and nothing plays: what she sounded out is over, whatever was counted of it. */
  rest() {
    const reply = this.current;
    if (reply?.isSounded && reply.isWhole && reply.hasSound && !this.#sound.isPlaying) reply.resolve?.();
  }

  /** She stops at once. Answers whether there was anything to stop. */
  stop() {
    const wasBusy = this.#replies.length > 0;
    for (const reply of this.#replies.splice(0)) this.#end(reply);
    this.#sound.stop();
    this.#cut?.abort();
    return wasBusy;
  }

  /** The socket is gone, and with it the sound of what she was saying; what is spoken here goes on. */
  lost() {
    this.#sound.lost();
    const sounded = this.#replies.filter((reply) => reply.isSounded);
    this.#replies = this.#replies.filter((reply) => !reply.isSounded);
    for (const reply of sounded) this.#end(reply);
  }

  hush({ reply: id }) {
    const index = this.#replies.findIndex((one) => one.id === id);
    this.#gone.add(id);
    if (index < 0) return;
    const [reply] = this.#replies.splice(index, 1);
    this.#end(reply);
    if (index === 0) this.#cut?.abort();
  }

  #end(reply) {
    reply.isCut = true;
    this.#leave(reply, false);
    this.#tell.show(reply);
    reply.resolve?.();
  }

  #leave(reply, isDone) {
    this.#gone.add(reply.id);
    this.#last = reply;
    if (!reply.isSounded) this.#tell.report(reply, reply.chars, isDone);
    this.#tell.finished(reply);
  }

  async #run() {
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#tell.changed();
    try {
      for (let reply = this.#ready(); reply; reply = this.#ready()) {
        if (reply.isSounded) await this.#follow(reply);
        else await this.#speak(reply);
      }
    } finally {
      this.#isRunning = false;
      this.#isSpeaking = false;
      this.#tell.changed();
    }
  }

  /** The reply whose next sentence can be spoken; whole and heard ones are closed on the way. */
  #ready() {
    this.#close();
    const reply = this.current;
    return reply && (reply.isSounded || !reply.isHeard) ? reply : null;
  }

  /** Until all of it was heard, by her own count, or it was cut. */
  async #follow(reply) {
    const patience = setTimeout(() => {
      if (reply.hasSound || reply.isCut) return;
      reply.isSounded = false;
      this.#tell.wordsOnly();
      reply.resolve();
    }, SOUND_LIMIT_MS);
    await new Promise((resolve) => {
      reply.resolve = resolve;
      if (reply.isCut || (reply.isWhole && reply.isHeard)) resolve();
    });
    clearTimeout(patience);
    if (!reply.isSounded || reply.isCut) return;
    this.#replies.shift();
    this.#leave(reply, true);
  }

  #announceUpTo(reply) {
    const before = () => length(reply.sentences.slice(0, reply.next).join(" "));
    while (reply.next < reply.sentences.length && reply.told > before()) {
      this.#tell.announce(reply.sentences[reply.next]);
      reply.next += 1;
    }
  }

  async #speak(reply) {
    const sentence = reply.sentences[reply.next];
    this.#cut = new AbortController();
    const outcome = await this.#voice.speak(sentence, {
      signal: this.#cut.signal,
      wordsOnly: () => this.#tell.wordsOnly(),
      started: () => {
        if (reply.isCut) return;
        this.#isSpeaking = true;
        this.#tell.announce(sentence);
        this.#tell.show(reply);
        this.#tell.changed();
      },
      heard: (units) => {
        const within = length(sentence.slice(0, units));
        if (reply.isCut || within <= reply.within) return;
        reply.within = within;
        this.#tell.show(reply);
        if (performance.now() - this.#reportedAt < REPORT_EVERY_MS) return;
        this.#reportedAt = performance.now();
        this.#tell.report(reply, reply.chars, false);
      },
    });
    this.#isSpeaking = false;
    if (reply.isCut || outcome === "cut") return;
    reply.next += 1;
    reply.within = 0;
    this.#tell.show(reply);
    if (!(reply.isWhole && reply.isHeard)) this.#tell.report(reply, reply.chars, false);
    this.#tell.changed();
  }

  /** A reply that was heard to its end; one whose end got lost with the socket yields to the next. */
  #close() {
    const isOver = (reply) => !reply.isSounded && reply.isHeard && (reply.isWhole || this.#replies.length > 1);
    for (let reply = this.current; reply && isOver(reply); reply = this.current) {
      this.#replies.shift();
      this.#leave(reply, reply.isWhole);
    }
  }
}
