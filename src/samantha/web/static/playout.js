// Her reply as it is really shown and spoken: sentence after sentence, and an exact count of what was heard.

const REPORT_EVERY_MS = 250;
const length = (text) => Array.from(text).length; // code points: what the record counts in

class Reply {
  sentences = [];
  isWhole = false; // `said` has come
  isCut = false;
  next = 0; // the sentence that is spoken now or next
  within = 0; // code points surely heard of that sentence
  isClosed = false;

  constructor(id) {
    this.id = id;
  }

  get text() {
    return this.sentences.join(" ");
  }

  /** Code points heard of the whole reply, sentences joined by one space. */
  get chars() {
    const done = this.sentences.slice(0, this.next).join(" ");
    if (this.within === 0) return length(done);
    return length(done) + (this.next > 0 ? 1 : 0) + this.within;
  }
}

export class Playout {
  #voice;
  #tell;
  #replies = []; // in order; the first is the one that is heard now
  #gone = new Set(); // ids that were finished or cut: what still comes of them is ignored
  #isRunning = false;
  #isSounding = false;
  #cut = null;
  #reportedAt = 0;

  /** `tell` has report(reply, chars, done), show(reply), announce(sentence), changed(), wordsOnly(), finished(reply). */
  constructor(voice, tell) {
    this.#voice = voice;
    this.#tell = tell;
  }

  /** Something of hers is being heard or read right now. */
  get isSounding() {
    return this.#isSounding;
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
    if (!reply) this.#replies.push((reply = new Reply(id)));
    if (index !== reply.sentences.length) return; // sent again after a reconnect
    reply.sentences.push(text);
    this.#voice.prepare(text);
    if (reply === this.current) this.#tell.show(reply);
    void this.#run();
  }

  said({ reply: id }) {
    const reply = this.#replies.find((one) => one.id === id);
    if (!reply) return;
    reply.isWhole = true;
    if (!this.#isRunning) this.#close();
  }

  /** She stops at once. Answers whether there was anything to stop. */
  stop() {
    const wasBusy = this.#replies.length > 0;
    for (const reply of this.#replies.splice(0)) this.#end(reply);
    this.#voice.forget();
    this.#cut?.abort();
    return wasBusy;
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
    this.#gone.add(reply.id);
    this.#tell.report(reply, reply.chars, false);
    this.#tell.show(reply);
    this.#tell.finished(reply);
  }

  async #run() {
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#tell.changed();
    try {
      for (let reply = this.#ready(); reply; reply = this.#ready()) await this.#speak(reply);
    } finally {
      this.#isRunning = false;
      this.#isSounding = false;
      this.#tell.changed();
    }
  }

  /** The reply whose next sentence can be spoken; whole and heard ones are closed on the way. */
  #ready() {
    this.#close();
    const reply = this.current;
    return reply && reply.next < reply.sentences.length ? reply : null;
  }

  async #speak(reply) {
    const sentence = reply.sentences[reply.next];
    this.#cut = new AbortController();
    const outcome = await this.#voice.speak(sentence, {
      signal: this.#cut.signal,
      wordsOnly: () => this.#tell.wordsOnly(),
      started: () => {
        if (reply.isCut) return;
        this.#isSounding = true;
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
    this.#isSounding = false;
    if (reply.isCut || outcome === "cut") return;
    reply.next += 1;
    reply.within = 0;
    this.#tell.show(reply);
    if (!(reply.isWhole && reply.next === reply.sentences.length)) this.#tell.report(reply, reply.chars, false);
    this.#tell.changed();
  }

  /** A reply that was heard to its end; one whose end got lost with the socket yields to the next. */
  #close() {
    const isOver = (reply) => reply.next === reply.sentences.length && (reply.isWhole || this.#replies.length > 1);
    for (let reply = this.current; reply && isOver(reply); reply = this.current) {
      this.#replies.shift();
      this.#gone.add(reply.id);
      this.#tell.report(reply, reply.chars, reply.isWhole);
      this.#tell.finished(reply);
    }
  }
}
