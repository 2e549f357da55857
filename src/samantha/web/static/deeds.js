// A deed as it is shown: what exactly it would do, how long it is still held, and the line under her words.

import { CommandError } from "./commands.js";
import { reasons } from "./journal.js";
import { el, link, plainly } from "./page.js";
import * as words from "./words.js";

const CAREFUL = "Careful"; // the label of what is odd about an address
const LONG = 400; // characters of one value; past that it scrolls in a window of its own

/** A question that was answered is one no more. */
export const statement = (title) => title.replace(/\?$/, "");

/** The preview's lines, or null where it has none. What comes from outside is a quotation and marked as one. */
export function previewed({ lines, outside }) {
  if (!lines.length) return null;
  return el("dl", {}, ...lines.flatMap(([label, value]) => [el("dt", label === CAREFUL ? { class: "careful" } : {}, label), el("dd", {}, valued(label, value, outside ?? []))]));
}

function valued(label, value, outside) {
  const isLong = value.length > LONG || value.split("\n").length > 8;
  const attributes = isLong ? { class: "long", tabindex: "0", role: "group", "aria-label": label } : {};
  const text = plainly(value);
  if (!outside.includes(label)) return el("div", attributes, text);
  return el("figure", {}, el("blockquote", attributes, text), el("figcaption", {}, words.card.outside));
}

let skewMs = 0;

/** She may run on another machine, whose clock her times are told by. */
export const setClock = (now) => {
  skewMs = new Date(now).getTime() - Date.now();
};

/** "Goes out in 17 seconds", counted down by itself as long as it stands on the page. */
export function countdown(until) {
  const node = el("span", { class: "countdown" });
  const end = new Date(until).getTime() - skewMs;
  let wasShown = false;
  const tick = () => {
    const leftS = Math.max(0, Math.ceil((end - Date.now()) / 1000));
    node.textContent = words.deed.goesOut(leftS);
    if (wasShown && !node.isConnected) return;
    wasShown ||= node.isConnected;
    if (leftS > 0) setTimeout(tick, Math.max(100, (end - Date.now()) % 1000));
  };
  tick();
  return node;
}

/** One quiet line under her words: what was done, and the way back. */
export class DeedLine {
  #place = document.getElementById("deed");
  #tell;

  /** `tell` has undo(deed), announce(text). */
  constructor(tell) {
    this.#tell = tell;
  }

  /** It belongs to what she said before. */
  clear() {
    this.#place.hidden = true;
  }

  show({ id, title, state, risk, can_undo: canUndo, undoes }) {
    if (risk === "read") return; // her words have told what she read
    const name = statement(title);
    const isWayBack = Boolean(undoes) && state === "done" && canUndo;
    const about = isWayBack ? words.deed.wentBack : words.deed[state] ? `${name}: ${words.deed[state]}.` : name;
    const because = el("span", { hidden: true });
    const why = link(words.deed.why, async () => {
      try {
        because.textContent = (await reasons(id)).map((item) => item.textContent).join(" ");
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        because.textContent = error.message;
      }
      because.hidden = false;
    });
    const undo = canUndo ? link(isWayBack ? words.deed.again : words.deed.undo, () => this.#tell.undo(id)) : null;
    this.#place.replaceChildren(el("span", {}, about), el("span", { class: "acts" }, undo, why), because);
    this.#place.hidden = false;
    this.#tell.announce(about);
  }
}
