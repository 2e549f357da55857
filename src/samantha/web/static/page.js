// Small makers of elements and of days in words. Nothing here knows what it is used for.

/** el("p", {class: "lead", onclick}, "text", child): text is never read as markup. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

export const heading = (text) => el("h3", {}, text);

export const link = (text, onclick, more = {}) =>
  el("button", { type: "button", class: "quiet link", onclick, ...more }, text);

/** Quotes as a printer sets them. One character stays one character, so that counting holds. */
export const typeset = (text) =>
  text.replace(/(^|[\s(\[“‘—])"/gu, "$1“").replace(/"/gu, "”").replace(/(^|[\s(\[“—])'/gu, "$1‘").replace(/'/gu, "’");

/** Words of others, so that none can turn its line around or hide: what steers the reading is shown as a mark. */
export const plainly = (text) => text.replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, "\ufffd");

const locale = navigator.language.startsWith("en") ? navigator.language : "en-GB";
const clock = new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit" });
const dayName = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long" });
const dayAndYear = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric" });
const monthName = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric" });
const midnight = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

export const time = (iso) => clock.format(new Date(iso));

/** Of a clock time without a zone: "2026-11-23T17:30" as "17:30". */
export const clockTime = time;

/** "Monday 23 November". */
export const date = (iso) => dayName.format(new Date(iso));

/** "today", "yesterday", "tomorrow", or the date. */
export function day(iso) {
  const date = new Date(iso);
  const now = new Date();
  const days = Math.round((midnight(date) - midnight(now)) / 86_400_000);
  if (days === 0) return "today";
  if (days === -1) return "yesterday";
  if (days === 1) return "tomorrow";
  return (date.getFullYear() === now.getFullYear() ? dayName : dayAndYear).format(date);
}

/** The same inside a sentence: "today", "on Tuesday 3 March". */
export const onDay = (iso) => (/^(today|yesterday|tomorrow)$/.test(day(iso)) ? day(iso) : `on ${day(iso)}`);

/** "March 2026", of an ISO day. */
export const month = (on) => monthName.format(new Date(`${on}T12:00`));

/** With its day, for a sentence: "today at 9:40". */
export const dayAndTime = (iso) => `${day(iso)} at ${time(iso)}`;

/** The time alone today, else the day as well. */
export const moment = (iso) => (day(iso) === "today" ? time(iso) : dayAndTime(iso));

export const isFinePointer = () => matchMedia("(pointer: fine)").matches;
