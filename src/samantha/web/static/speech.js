// All that is heard and spoken on this page: wires the ear, the voice, her sound and the captions to the socket.

import { Ear } from "./ear.js";
import { Playout } from "./playout.js";
import { Sound } from "./sound.js";
import { Voice } from "./voice.js";
import { wordsOnly } from "./words.js";

const AFTERGLOW_MS = 2000; // how long her own words may still come back through the microphone

export class Speech {
  #tell;
  #wire;
  #captions;
  #isFree = true; // the floor is nobody's, or the person's
  #isAsked = false; // the microphone was asked for, after her first words
  #lastSpoken = { text: "", at: -Infinity };
  #sound;

  /** `tell` has turn(text), draft(text), spoke(), changed(). */
  constructor(wire, captions, tell) {
    this.#wire = wire;
    this.#captions = captions;
    this.#tell = tell;
    this.#sound = new Sound({
      played: (stream, samples) => wire.send({ type: "played", stream, samples }),
      changed: () => {
        this.#rest();
        tell.changed();
      },
    });
    this.voice = new Voice(this.#sound);
    this.playout = new Playout(this.voice, this.#sound, {
      report: (reply, chars, done) =>
        wire.sendSurely(`progress ${reply.id}`, { type: "progress", reply: reply.id, chars, done }),
      show: (reply) => captions.reply(reply),
      announce: (sentence) => captions.announce(sentence),
      wordsOnly: () => captions.announce(wordsOnly),
      changed: () => tell.changed(),
      finished: (reply) => {
        this.#lastSpoken = { text: reply.text, at: performance.now() };
        this.#askForMicrophone();
      },
    });
    this.ear = new Ear(
      {
        frame: (pcm) => wire.sound(pcm),
        listening: (isOn) => wire.listen(isOn),
        partial: (text, isFinal) => this.#partial(text, isFinal),
        turn: (text) => tell.turn(text),
        interrupt: () => this.interrupt(),
        changed: () => tell.changed(),
        trouble: (sentence) => {
          captions.dropPart();
          captions.notice(sentence);
        },
      },
      () => this.#hers(),
    );
    this.#listenTo(wire, captions);
  }

  /** The fields of `hello`. */
  get senses() {
    return { ear: this.ear.kind, voice: this.voice.isCloud ? "browser-cloud" : this.voice.sounding };
  }

  ready() {
    return Promise.all([this.ear.ready(), this.voice.ready()]);
  }

  welcome({ voice, ear, ear_leaves_to: leavesTo }) {
    this.voice.serverHas = voice === "server";
    this.ear.leavesTo = leavesTo ?? "";
    this.ear.serverHas = ear === "server";
    this.ear.resume();
  }

  lost() {
    this.ear.hears(false);
    this.playout.lost();
  }

  level(state) {
    return state === "speaking" ? this.voice.level() : this.ear.level();
  }

  /** The person takes the floor. What was heard is told first, so that the record is right. */
  interrupt() {
    if (this.playout.stop()) this.#wire.send({ type: "interrupt" });
  }

  stop() {
    this.playout.stop();
    this.#wire.send({ type: "stop" });
  }

  /** The person's own press. */
  toggleEar() {
    this.#isAsked = true;
    if (this.ear.isOpen) {
      this.ear.close({ byPerson: true });
      this.#captions.dropPart();
    } else void this.ear.open();
  }

  #listenTo(wire, captions) {
    wire
      .on("say", (frame) => {
        this.#tell.spoke();
        this.playout.say(frame);
      })
      .on("said", (frame) => this.playout.said(frame))
      .on("hush", (frame) => this.playout.hush(frame))
      .on("heard", (frame) => this.playout.heard(frame))
      .on("sound", (frame) => this.#sound.begin(frame))
      .on("duck", (frame) => this.#sound.duck(frame))
      .on("empty", (frame) => this.#sound.empty(frame))
      .on("pcm", (pcm) => {
        this.playout.sounds();
        this.#sound.play(pcm);
      })
      .on("hearing", (frame) => {
        if (!frame.on) captions.dropPart(); // the whole of it follows at once, where it was a turn
        this.ear.hears(frame.on);
      })
      .on("transcript", (frame) => this.#transcript(frame));
  }

  /** Whose floor it is. */
  floor(state) {
    this.#isFree = state === "idle" || state === "listening";
    this.#rest();
  }

  #rest() {
    if (this.#isFree) this.playout?.rest();
  }

  #partial(text, isFinal) {
    if (!this.ear.sends) this.#captions.person(text, { isFinal: false });
    this.#wire.send({ type: "partial", text, ...(this.ear.sends ? { final: isFinal } : {}) });
  }

  #transcript({ text, final: isFinal, sure: isSure }) {
    if (!isFinal) {
      // Into her sentence it may be no more than an "mm-hm": her words stay until she gives way.
      if (text && !this.playout.current) this.#captions.person(text, { isFinal: false });
      return;
    }
    if (text && isSure) this.#captions.person(text, { isFinal: true });
    else this.#captions.dropPart();
    if (text && !isSure) this.#tell.draft(text);
  }

  #hers() {
    if (this.playout.isSounding) return { text: this.playout.current?.text ?? "", isSpeaking: true };
    const isFresh = performance.now() - this.#lastSpoken.at < AFTERGLOW_MS;
    return { text: isFresh ? this.#lastSpoken.text : "", isSpeaking: false };
  }

  #askForMicrophone() {
    if (this.#isAsked || this.playout.current || this.ear.kind === "none" || this.ear.wasShut) return;
    this.#isAsked = true;
    void this.ear.open();
  }
}
