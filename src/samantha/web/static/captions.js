// The words on the page: the person's last line, her sentence with the unspoken words soft, four lines, then "Earlier".

import { typeset } from "./page.js";

const MOST_LINES = 400; // of the talk, kept for "Earlier"; the journal holds them all

/** On a small or enlarged screen the newest words are what should be seen. */
function keepInView() {
  requestAnimationFrame(() => {
    if (document.querySelector(".card") === null) scrollTo({ top: document.documentElement.scrollHeight });
  });
}

export class Captions {
  #person = document.getElementById("person");
  #frame = document.getElementById("hers-frame");
  #heard = document.getElementById("heard");
  #unheard = document.getElementById("unheard");
  #notice = document.getElementById("notice");
  #earlier = document.getElementById("earlier");
  #aloud = document.getElementById("aloud");
  #shown = null;
  #lines = []; // {speaker, text, at}, oldest first, without what stands on the page now

  get lines() {
    const now = this.#shown ? [{ speaker: "samantha", text: this.#heardOf(this.#shown), at: null }] : [];
    const person = this.#person.dataset.final === "yes" ? [{ speaker: "person", text: this.#person.textContent, at: null }] : [];
    return [...this.#lines, ...person, ...now].filter((line) => line.text);
  }

  /** The lines that the record has; what the page shows itself is not doubled. */
  recall(lines) {
    const now = new Set([this.#person.textContent, this.#shown && this.#heardOf(this.#shown)]);
    let end = lines.length;
    while (end > 0 && now.has(lines[end - 1].text)) end -= 1;
    this.#lines = lines.slice(0, end);
    this.#markEarlier();
  }

  /** What the person says: a part while they speak, the whole when it is a turn. */
  person(text, { isFinal }) {
    if (isFinal || this.#person.dataset.final !== "no") this.#putAway();
    this.#person.textContent = text;
    this.#person.dataset.final = isFinal ? "yes" : "no";
    this.#person.hidden = !text;
    this.notice("");
    this.#markEarlier();
    keepInView();
  }

  /** Part of a turn that came to nothing. */
  dropPart() {
    if (this.#person.dataset.final === "no") this.person("", { isFinal: false });
  }

  reply(reply) {
    if (this.#shown?.id !== reply.id) {
      this.#keepHers();
      this.#shown = reply;
      this.notice("");
      keepInView();
    }
    const text = Array.from(typeset(reply.text));
    this.#heard.textContent = text.slice(0, reply.chars).join("");
    // What was never heard is not in the record either, so a cut reply loses it.
    this.#unheard.textContent = reply.isCut ? "" : text.slice(reply.chars).join("");
    this.#follow();
    this.#markEarlier();
  }

  /** One sentence about the page itself; it takes the place of her words until it is "". */
  notice(text) {
    if (text && text !== this.#notice.textContent) this.announce(text);
    this.#notice.textContent = text;
    this.#notice.hidden = !text;
    this.#frame.hidden = Boolean(text);
  }

  /** For a screen reader: each sentence once, whatever happens to its colours later. */
  announce(sentence) {
    while (this.#aloud.childElementCount > 5) this.#aloud.firstElementChild.remove();
    const line = document.createElement("p");
    line.textContent = sentence;
    this.#aloud.append(line);
  }

  #heardOf(reply) {
    return Array.from(reply.text).slice(0, reply.isCut ? reply.chars : undefined).join("");
  }

  #putAway() {
    if (this.#person.dataset.final === "yes") this.#push("person", this.#person.textContent);
    this.#keepHers();
    this.#person.textContent = "";
  }

  #keepHers() {
    if (this.#shown) this.#push("samantha", this.#heardOf(this.#shown));
    this.#shown = null;
    this.#heard.textContent = "";
    this.#unheard.textContent = "";
  }

  #push(speaker, text) {
    if (text) this.#lines.push({ speaker, text, at: new Date().toISOString() });
    this.#lines.splice(0, Math.max(0, this.#lines.length - MOST_LINES));
  }

  /** Keeps the word that is spoken within the four lines. */
  #follow() {
    const line = parseFloat(getComputedStyle(this.#frame).lineHeight);
    const spoken = this.#heard.getClientRects();
    const last = spoken[spoken.length - 1];
    if (!last) {
      this.#frame.scrollTop = 0;
      return;
    }
    const row = Math.round((last.bottom - this.#frame.getBoundingClientRect().top + this.#frame.scrollTop) / line);
    this.#frame.scrollTop = Math.max(0, row - 3) * line;
  }

  #markEarlier() {
    const isCut = this.#frame.scrollHeight > this.#frame.clientHeight + 4;
    this.#earlier.hidden = this.#lines.length === 0 && !isCut;
  }
}
