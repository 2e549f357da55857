// One memory as the person holds it: its sentence and day; corrected, kept for good, hidden, put back, gone.

import { command } from "./commands.js";
import { day, dayAndTime, el, link, onDay, typeset } from "./page.js";
import { know as words } from "./words.js";

export class Memory {
  #fact;
  #room;
  #ask; // shows the approval card of a deed, and what it is about
  #wrong = el("p", { class: "source", role: "alert" });
  node = el("li", { class: "entry" });

  constructor(fact, room, ask) {
    this.#fact = fact;
    this.#room = room;
    this.#ask = ask;
    this.node.dataset.fact = fact.id;
    if (fact.hidden_until) this.#drawHidden();
    else this.#drawKnown();
  }

  #drawKnown() {
    const { text, quote, at, until, pinned, rules } = this.#fact;
    const named = (name) => ({ "aria-label": `${name}: ${text}` });
    const rest = el("div", { class: "acts", hidden: true });
    const more = link(
      words.more,
      () => {
        rest.hidden = !rest.hidden;
        more.setAttribute("aria-expanded", String(!rest.hidden));
      },
      { "aria-expanded": "false", ...named(words.more) },
    );
    const pin = link(pinned ? words.kept : words.keepForGood, () => void this.#pin(), {
      "aria-pressed": String(Boolean(pinned)),
      ...named(words.keepForGood),
    });
    if (rules?.length) rest.append(link(words.never, () => this.#never(), named(words.never)));
    rest.append(link(words.forgetNow, () => void this.#forgetNow(text), named(words.forgetNow)));
    this.node.replaceChildren(
      el("p", { class: "main" }, text),
      el(
        "p",
        { class: "source" },
        [quote ? words.toldMe(onDay(at), typeset(quote)) : words.toldMeThen(onDay(at)), until ? words.until(day(until)) : ""]
          .filter(Boolean)
          .join(" "),
      ),
      until
        ? el("div", { class: "acts" }, link(words.forget, () => void this.#forget(), named(words.forget)), more)
        : el(
            "div",
            { class: "acts" },
            link(words.correct, () => this.#correct(), named(words.correct)),
            link(words.forget, () => void this.#forget(), named(words.forget)),
            pin,
            more,
          ),
      rest,
      this.#wrong,
    );
  }

  #drawHidden() {
    const { at, hidden_until: until, put_back: ids } = this.#fact;
    this.node.replaceChildren(
      el("p", { class: "source" }, words.hidden(dayAndTime(at), until ? dayAndTime(until) : "")),
      el(
        "div",
        { class: "acts" },
        ids.length ? link(words.putBack, () => void this.#putBack()) : null,
        link(words.forgetNow, () => void this.#forgetNow("")),
      ),
      this.#wrong,
    );
  }

  #again() {
    this.#drawKnown();
    this.node.querySelector("button").focus();
  }

  #correct() {
    const { id, text, value } = this.#fact;
    const input = el("input", { type: "text", id: `correct-${id}`, value, autocomplete: "off" });
    const form = el(
      "form",
      {},
      el("label", { class: "source", for: input.id }, words.correctLabel(text)),
      input,
      el(
        "div",
        { class: "acts pair" },
        el("button", { type: "submit", class: "pill full" }, words.keep),
        el("button", { type: "button", class: "pill", onclick: () => this.#again() }, words.leave),
      ),
      this.#wrong,
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const given = input.value.trim();
      if (!given || given === value) return this.#again();
      return void this.#trying(async () => {
        const answer = await command("memory/correct", { id, value: given });
        this.#fact = answer.fact;
        this.node.dataset.fact = answer.fact.id;
        this.#again();
        this.#room.say(words.corrected);
      });
    });
    this.node.replaceChildren(form);
    form.scrollIntoView({ block: "nearest" });
    input.focus();
    input.select();
  }

  #forget() {
    return this.#trying(async () => {
      const { hidden } = await command("memory/forget", { what: this.#fact.id, now: false });
      this.#fact = { ...this.#fact, put_back: hidden };
      this.#drawHidden();
      this.node.querySelector("button").focus();
      this.#room.say(words.hiddenNow);
    });
  }

  #forgetNow(about) {
    return this.#trying(async () => {
      const { deed } = await command("memory/forget", { what: this.#fact.id, now: true });
      // Named here only: the deed's own record must not hold the words that it erases.
      this.#ask(deed, about);
    });
  }

  #putBack() {
    return this.#trying(async () => {
      await command("memory/restore", { ids: this.#fact.put_back });
      this.#fact = { ...this.#fact, hidden_until: null, put_back: [] };
      this.#again();
      this.#room.say(words.back);
    });
  }

  #pin() {
    const given = !this.#fact.pinned;
    return this.#trying(async () => {
      await command("memory/pin", { id: this.#fact.id, given });
      this.#fact = { ...this.#fact, pinned: given };
      this.#drawKnown();
      this.node.querySelector("[aria-pressed]").focus();
      this.#room.say(given ? words.keptNow : words.loosened);
    });
  }

  /** Which like is meant is said before anything is done: whom it is about, the topic, or the kind of fact. */
  #never() {
    const choices = this.#fact.rules.map(([rule, label]) =>
      link(words.neverAbout(label), () => void this.#withhold(rule, label)),
    );
    const question = el("p", { class: "main" }, words.neverAsk);
    this.node.replaceChildren(
      question,
      el("p", { class: "source" }, words.neverMeans),
      el("div", { class: "acts stacked" }, ...choices, link(words.leave, () => this.#again())),
      this.#wrong,
    );
    choices[0].focus();
  }

  #withhold(rule, label) {
    return this.#trying(async () => {
      const { deed } = await command("memory/never", { what: rule, given: true });
      const undo = link(words.undo, () =>
        void this.#trying(async () => {
          await command("undo", { id: deed.id });
          this.#again();
          this.#room.say(words.back);
        }),
      );
      this.node.replaceChildren(
        el("p", { class: "source" }, words.withheld(label, deed.result?.count ?? 0)),
        el("div", { class: "acts" }, undo),
        this.#wrong,
      );
      undo.focus();
      this.#room.say(words.withheld(label, deed.result?.count ?? 0));
    });
  }

  #trying(act) {
    return this.#room.trying(this.#wrong, act);
  }
}

/** Lines of a talk, each with whose it is and when. */
export const spoken = (turns, hers) =>
  el(
    "ul",
    {},
    ...turns.map((turn) =>
      el(
        "li",
        { class: `entry ${turn.speaker}` },
        el("p", { class: "main" }, turn.speaker === "person" ? turn.text : typeset(turn.text)),
        el("p", { class: "source" }, `${whose(turn, hers)}, ${dayAndTime(turn.at)}`),
      ),
    ),
  );

/** Whose words a line is: hers, theirs, or from elsewhere, with the place. */
function whose(turn, hers) {
  const by = turn.speaker === "person" ? words.you : hers;
  if (!turn.elsewhere) return by;
  return turn.speaker === "person" ? `${by}, ${turn.elsewhere.place}` : turn.elsewhere.place;
}
