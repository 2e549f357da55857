// Cards on the field: an approval asks and Enter never answers it; a reminder stays until it was seen.

import { countdown, previewed, statement } from "./deeds.js";
import { el, link, moment, plainly, time, typeset } from "./page.js";
import { card as words } from "./words.js";

const MOST_NAMED = 3; // of what else waits
const SETTLE_MS = 400; // a press meant for what stood there before must not be a yes

/** A phone's keyboard curls every apostrophe. */
const typedIn = (input) => input.value.trim().replace(/[‘’]/gu, "'");

export class Cards {
  #place;
  #tell;
  #asked = new Map(); // deed id -> {approval, timer}
  #reminders = new Map(); // key -> reminder
  #held = new Map(); // deed id -> node
  #drawn = null; // the deed id whose card stands on the page
  #settling = 0;
  #node = null;
  #returnTo = null;

  /** `tell` has approve(deed, hash, phrase), deny(deed), takeBack(deed), acknowledge(key), offer(deed), changed(), lapsed(), announce(text). */
  constructor(place, tell) {
    this.#place = place;
    this.#tell = tell;
  }

  get isWaiting() {
    return this.#asked.size > 0;
  }

  /** Cards follow the person: into the room when it is open, back to the field when it closes. */
  moveTo(place) {
    place.append(...this.#place.childNodes);
    this.#place = place;
  }

  ask(approval) {
    const known = this.#asked.get(approval.deed);
    if (known) {
      // The same question told twice, by a command and by the talk: the words for yes and no may come with one only.
      known.approval = { ...known.approval, ...approval };
    } else {
      const left = approval.expires ? new Date(approval.expires).getTime() - Date.now() : null;
      if (left !== null && left <= 0) return;
      // setTimeout counts in 32 bits; an approval that holds longer than 24 days is not waited for here.
      const timer = left !== null && left < 2 ** 31 ? setTimeout(() => this.#lapse(approval.deed), left) : 0;
      this.#asked.set(approval.deed, { approval, timer });
      this.#tell.announce([approval.title, ...approval.lines.map((line) => plainly(line.join(": ")))].join(". "));
    }
    if (this.#drawn === approval.deed || !known) this.#draw();
    this.#tell.changed();
  }

  /** The deed is no longer a question. */
  settle(deed) {
    const known = this.#asked.get(deed);
    if (!known) return;
    clearTimeout(known.timer);
    this.#asked.delete(deed);
    this.#draw();
    this.#tell.changed();
  }

  /** After a reconnect the server says what waits; the rest was settled meanwhile. */
  only(deeds) {
    for (const deed of [...this.#asked.keys()]) if (!deeds.has(deed)) this.settle(deed);
    for (const deed of [...this.#held.keys()]) if (!deeds.has(deed)) this.release(deed);
  }

  /** Agreed to, and held for a change of mind: it stands above all else while there is time. */
  hold({ id, title, held_until: until }) {
    if (this.#held.has(id)) return;
    const name = statement(title);
    const back = el("button", { type: "button", class: "pill", "aria-label": `${words.takeBack}: ${name}` }, words.takeBack);
    const node = el(
      "div",
      { class: "card holding", tabindex: "-1", role: "group", "aria-label": name, "data-held": id },
      el("div", {}, el("h2", {}, plainly(name)), el("p", { class: "aside" }, countdown(until))),
      back,
      el("p", { class: "wrong", role: "alert", hidden: true }),
    );
    back.addEventListener("click", () => {
      node.focus({ preventScroll: true });
      back.disabled = true;
      this.#tell.takeBack(id);
    });
    this.#held.set(id, node);
    this.#place.prepend(node);
    node.scrollIntoView({ block: "nearest" });
    this.#tell.announce(words.holding(name, Math.max(0, Math.round((new Date(until) - Date.now()) / 1000))));
  }

  /** It went out, or never will. False where it was not held. */
  release(id) {
    const node = this.#held.get(id);
    if (!node) return false;
    const hadFocus = node.contains(document.activeElement);
    this.#held.delete(id);
    node.remove();
    if (hadFocus) (this.#node ?? this.#home).focus();
    return true;
  }

  /** Where the focus goes when the card under it is gone: the title of the open room, or the field. */
  get #home() {
    const room = document.getElementById("room");
    return room.open ? document.getElementById("room-title") : document.getElementById("typed");
  }

  remind(reminder) {
    if (this.#reminders.has(reminder.key)) return;
    this.#reminders.set(reminder.key, reminder);
    this.#tell.announce(reminder.text);
    this.#drawReminder(reminder);
  }

  /** An answer did not get through, or was refused: the card says so and can be pressed again. */
  trouble(deed, sentence) {
    const holding = this.#held.get(deed);
    if (holding) {
      holding.querySelector(".wrong").textContent = sentence;
      holding.querySelector(".wrong").hidden = false;
      holding.querySelector("button").disabled = false;
      return true;
    }
    if (this.#node === null || this.#drawn !== deed) return false;
    this.#node.querySelector(".wrong").textContent = sentence;
    this.#node.querySelector(".wrong").hidden = false;
    this.#enable();
    return true;
  }

  #lapse(deed) {
    this.settle(deed);
    this.#tell.lapsed();
  }

  #draw() {
    const first = this.#asked.values().next().value;
    const hadFocus = this.#node?.contains(document.activeElement) ?? false;
    const isNew = first && first.approval.deed !== this.#drawn;
    this.#node?.remove();
    clearTimeout(this.#settling);
    this.#node = null;
    this.#drawn = first?.approval.deed ?? null;
    if (!first) {
      if (hadFocus) (this.#returnTo?.isConnected ? this.#returnTo : this.#home).focus();
      return;
    }
    if (!hadFocus) this.#returnTo = document.activeElement;
    this.#node = this.#approval(first.approval);
    // The one that was held first stands last of them.
    const above = this.#held.values().next().value;
    if (above) above.after(this.#node);
    else this.#place.prepend(this.#node);
    if (hadFocus) this.#node.focus(); // on the card, never on a button
    if (isNew) this.#node.scrollIntoView({ block: "nearest" });
  }

  #approval(approval) {
    const { deed, hash, title, about, yes, no, phrase, expires } = approval;
    const heading = `ask-${deed}`;
    const phraseInput = phrase
      ? el("input", { type: "text", id: `phrase-${deed}`, autocomplete: "off", autocapitalize: "off", spellcheck: "false" })
      : null;
    const answer = (send) => {
      node.focus({ preventScroll: true }); // a button that goes dead would drop the focus
      for (const button of node.querySelectorAll(".pill")) button.disabled = true;
      send();
    };
    const yesButton = el("button", { type: "button", class: "pill full yes", disabled: true }, typeset(yes || words.yes));
    const noButton = el("button", { type: "button", class: "pill no", disabled: true }, typeset(no || words.no));
    yesButton.addEventListener("click", () =>
      answer(() => this.#tell.approve(deed, hash, phraseInput ? typedIn(phraseInput) : "")),
    );
    noButton.addEventListener("click", () => answer(() => this.#tell.deny(deed)));
    const node = el(
      "div",
      { class: "card", tabindex: "-1", role: "group", "aria-labelledby": heading, "data-deed": deed },
      el("h2", { id: heading }, plainly(title)),
      about ? el("p", { class: "about" }, about) : null,
      previewed(approval),
      expires ? el("p", { class: "aside" }, words.holds(moment(expires))) : null,
      phraseInput ? el("label", { for: phraseInput.id }, words.phrase(phrase)) : null,
      phraseInput,
      el("p", { class: "wrong", role: "alert", hidden: true }),
      el("div", { class: "answers" }, noButton, yesButton),
      el("p", { class: "unseen" }, words.keys),
      approval.takes_grant ? link(words.grant, () => this.#tell.offer(deed)) : null,
      this.#others(deed),
    );
    // Enter approves nothing: not on the button, not in the phrase, not held down.
    node.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target !== noButton) event.preventDefault();
    });
    phraseInput?.addEventListener("input", () => this.#enable());
    this.#settling = setTimeout(() => this.#enable(), SETTLE_MS);
    return node;
  }

  /** What else waits, by name; pressing one has it asked first. */
  #others(deed) {
    const others = [...this.#asked.values()].map(({ approval }) => approval).filter((one) => one.deed !== deed);
    if (!others.length) return null;
    return el(
      "div",
      { class: "aside others" },
      el("p", {}, words.another(others.length)),
      ...others.slice(0, MOST_NAMED).map((one) => link(plainly(one.title), () => this.first(one.deed))),
    );
  }

  /** That one is asked before the others. */
  first(deed) {
    const known = this.#asked.get(deed);
    if (!known) return;
    this.#asked.delete(deed);
    this.#asked = new Map([[deed, known], ...this.#asked]);
    this.#draw();
  }

  #enable() {
    const node = this.#node;
    const known = this.#asked.get(this.#drawn);
    if (!node || !known) return;
    const phrase = known.approval.phrase;
    node.querySelector(".no").disabled = false;
    node.querySelector(".yes").disabled = Boolean(phrase) && typedIn(node.querySelector("input")) !== phrase;
  }

  #drawReminder({ key, text, due, late }) {
    const seen = el("button", { type: "button", class: "pill" }, words.seen);
    const node = el(
      "div",
      { class: "card", role: "group", "aria-label": text, "data-key": key },
      el("h2", {}, text),
      el("p", { class: "aside" }, late ? words.late(moment(due)) : words.due(time(due))),
      el("div", { class: "answers one" }, seen),
    );
    seen.addEventListener("click", () => {
      const hadFocus = node.contains(document.activeElement);
      this.#reminders.delete(key);
      node.remove();
      if (hadFocus) this.#home.focus();
      this.#tell.acknowledge(key);
    });
    this.#place.append(node);
    node.scrollIntoView({ block: "nearest" });
  }
}
