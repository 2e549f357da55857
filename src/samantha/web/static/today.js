// The page of deeds: what today holds, what comes, what is on its way out, what was done and why, and the way back.

import { command } from "./commands.js";
import { previewed, statement } from "./deeds.js";
import { clockTime, day, dayAndTime, el, heading, link, moment, onDay, time, typeset } from "./page.js";
import { today as words } from "./words.js";

const STRETCH = 20; // of what was done, at once
const SHORT = 72; // characters of what a deed was about
const MOST = 200;
const SETTLE_MS = 80; // what comes together is drawn once

export class Today {
  #room;
  #ask; // shows the approval card of a deed
  #shown = STRETCH;
  #said = ""; // what stopping or going on came to, until the room is left
  #wait = 0;
  #midnight = 0;

  constructor(room, ask) {
    this.#room = room;
    this.#ask = ask;
    document.addEventListener("visibilitychange", () => document.hidden || this.changed());
  }

  /** Something was done, asked or stopped: draws it anew where it is looked at. */
  changed() {
    if (this.#room.view !== "today") return;
    clearTimeout(this.#wait);
    this.#wait = setTimeout(() => this.#room.view === "today" && void this.#room.redraw(), SETTLE_MS);
  }

  /** The room was left: the next time begins at the top. */
  left() {
    this.#shown = STRETCH;
    this.#said = "";
  }

  async draw(body) {
    const [page, further] = await Promise.all([
      command("today"),
      this.#shown > STRETCH ? command("deeds/done", { limit: this.#shown }) : null,
    ]);
    const { done, more } = further ?? page;
    body.append(
      this.#top(page),
      heading(words.date(page.now)),
      page.today.length ? plans(page.today, page.now) : none(words.noneToday),
      heading(words.ahead),
      ...(page.ahead.length ? byDay(page.ahead) : [none(words.noneAhead)]),
      heading(words.lists),
      page.lists.length ? rows(page.lists.map(shortly)) : none(words.noLists),
      ...(page.notes.length ? [heading(words.notes), rows(page.notes.map(noted))] : []),
      heading(words.done),
      ...(done.length ? this.#done(done, more) : [none(words.noneDone)]),
      heading(words.grants),
      page.grants.length ? list(page.grants.map((grant) => this.#grant(grant))) : none(words.noGrants),
    );
    this.#wakeAtMidnight();
  }

  // ---- stop everything

  #top({ waiting, halted }) {
    const told = el("p", { class: "source", role: "status" }, this.#said);
    const turn = (name) => () =>
      void this.#room.trying(told, async () => {
        const { text } = await command(name);
        this.#said = text;
        this.#room.say(text);
        await this.#room.redraw();
      });
    const button = halted
      ? el("button", { type: "button", class: "pill full", "data-focus": "halt", onclick: turn("deeds/go") }, words.goOn)
      : el("button", { type: "button", class: "pill", "data-focus": "halt", onclick: turn("deeds/stop") }, words.stop);
    return el(
      "div",
      { class: "top" },
      el("p", { class: "lead" }, words.waiting(waiting.length)),
      button,
      halted ? el("p", { class: "halted" }, words.halted) : null,
      told,
    );
  }

  // ---- deeds

  #done(done, more) {
    const parts = [];
    let last = "";
    for (const deed of done) {
      const on = day(deed.at);
      if (on !== last) parts.push(el("h4", {}, on[0].toUpperCase() + on.slice(1)), el("ul"));
      last = on;
      parts.at(-1).append(this.#row(deed));
    }
    if (more !== null && this.#shown < MOST) {
      const further = () => {
        this.#shown = Math.min(this.#shown + STRETCH, MOST);
        void this.#room.redraw();
      };
      parts.push(link(words.more, further, { "data-focus": "more" }));
    } else if (more !== null) {
      parts.push(link(words.allElse, () => void this.#room.open("journal")));
    }
    return parts;
  }

  #row(deed) {
    const wrong = el("p", { class: "source", role: "alert" });
    const title = statement(deed.title);
    const act = (name, id) =>
      link(name, () => void this.#undo(id, wrong), { "data-focus": deed.id, "aria-label": `${name}: ${title}` });
    const exactly = isShort(deed) ? null : previewed(deed);
    return el(
      "li",
      { class: "entry", "data-deed": deed.id },
      el("p", { class: deed.state === "done" ? "main" : "main left" }, title),
      isShort(deed) ? el("p", { class: "source" }, deed.lines.map(([, value]) => typeset(value)).join(", ")) : null,
      el("p", { class: "source" }, [cameOut(deed), because(deed), agreed(deed)].filter(Boolean).join(" ")),
      el(
        "div",
        { class: "acts" },
        deed.can_undo ? act(words.undo, deed.id) : null,
        deed.again ? act(words.again, deed.again) : null,
        exactly ? opening(exactly, title) : null,
      ),
      exactly,
      wrong,
    );
  }

  #undo(id, wrong) {
    return this.#room.trying(wrong, async () => {
      const { deed } = await command("undo", { id });
      if (deed.state === "proposed") this.#ask(deed); // taking it back leaves the house itself
      else this.#room.say(words.came[deed.state === "failed" ? "failed" : "undone"]);
      await this.#room.redraw();
    });
  }

  #grant(grant) {
    const title = words.granted[`${grant.skill}.${grant.verb}`] ?? words.grantedOther(grant.skill, grant.verb);
    const wrong = el("p", { class: "source", role: "alert" });
    const revoke = () =>
      this.#room.trying(wrong, async () => {
        const { deed } = await command("grants/revoke", { id: grant.id });
        if (deed.state === "proposed") this.#ask(deed);
        else this.#room.say(words.revoked);
        await this.#room.redraw();
      });
    return el(
      "li",
      { class: "entry", "data-grant": grant.id },
      el("p", { class: "main" }, title),
      el("p", { class: "source" }, words.given(grant.resource, onDay(grant.given_at), grant.used, grant.used_at ? dayAndTime(grant.used_at) : "")),
      el("div", { class: "acts" }, link(words.revoke, () => void revoke(), { "data-focus": grant.id, "aria-label": `${words.revoke}: ${title}` })),
      wrong,
    );
  }

  #wakeAtMidnight() {
    clearTimeout(this.#midnight);
    const now = new Date();
    const next = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 0, 0, 1);
    this.#midnight = setTimeout(() => this.changed(), next.getTime() - now.getTime());
  }
}

// ---- what is planned

const none = (sentence) => el("p", { class: "lead" }, sentence);
const list = (items) => el("ul", {}, ...items);
const rows = (items) => el("ul", { class: "rows" }, ...items);

const plans = (every, now) => rows(every.map((plan) => planned(plan, now)));

function byDay(every) {
  const parts = [];
  let last = "";
  for (const plan of every) {
    const on = day(noon(plan.start));
    if (on !== last) parts.push(el("h4", {}, on[0].toUpperCase() + on.slice(1)), rows([]));
    last = on;
    parts.at(-1).append(planned(plan, ""));
  }
  return parts;
}

/** One line: the clock, what it is, and softly what else there is to know of it. */
function planned({ kind, title, start, end, repeats, there, rung, place, calendar, outside }, now) {
  const isOver = Boolean(now) && kind === "event" && !isDay(start) && new Date(end ?? start) < new Date();
  const soft = [
    kind === "timer" && title !== words.timer ? words.timer : "",
    kind === "event" && end && !isDay(start) && end !== start ? words.until(clockTime(end)) : "",
    kind === "event" && isDay(start) && end && end !== start ? words.through(day(noon(end))) : "",
    place ?? "",
    repeats,
    there ? words.there(clockTime(there[0]), there[1]) : "",
    rung ? words.rang : "",
    outside ? words.fromCalendar(calendar) : "",
  ].filter(Boolean);
  return el(
    "li",
    { class: isOver ? "row plan over" : "row plan", "data-plan": kind },
    el("span", { class: "when" }, isDay(start) ? words.allDay : clockTime(start)),
    el(
      "span",
      { class: "what" },
      outside ? el("q", { class: "main" }, title) : el("span", { class: "main" }, title),
      soft.length ? el("span", { class: "source" }, soft.join(", ")) : null,
    ),
  );
}

const isDay = (start) => start.length === 10;

/** Inside its day, whatever the clock: what a day alone, or a clock time, is called by. */
const noon = (start) => `${start.slice(0, 10)}T12:00`;

const shortly = ({ list: name, items, count }) =>
  el(
    "li",
    { class: "row", "data-list": name },
    el("span", { class: "main" }, name[0].toUpperCase() + name.slice(1)),
    el("span", { class: "source" }, words.items(items, count - items.length)),
  );

const noted = ({ text, at }) =>
  el("li", { class: "row" }, el("span", { class: "main" }, text), el("span", { class: "source" }, moment(at)));

// ---- what was done

/** What it was about fits one line, and nothing of it is anybody else's. */
const isShort = ({ lines, outside }) =>
  lines.length > 0 && !outside.length && lines.every(([, value]) => !value.includes("\n")) && lines.map(([, value]) => value).join(", ").length < SHORT;

function cameOut({ state, error, changed, by }) {
  if (state === "failed" && error) return error;
  if (state === "undone") return words.takenBack(moment(changed));
  if (state === "denied" && by) return words.heldBack; // it was held by then
  return words.came[state] ?? "";
}

/** The words that it came from, with their time; else the time alone. */
function because({ because: said, at }) {
  if (!said.length) return words.at(time(at));
  return said.map((one) => words.said(day(one.at) === day(at) ? time(one.at) : dayAndTime(one.at), one.text)).join(" ");
}

function agreed({ by, because: said, state }) {
  if (!by || state === "failed" || state === "denied") return "";
  return words.by[said.length ? "said" : "pressed"][by] ?? "";
}

/** The word that opens and closes what exactly it was. */
function opening(exactly, title) {
  const more = link(
    words.exactly,
    () => {
      exactly.hidden = !exactly.hidden;
      more.setAttribute("aria-expanded", String(!exactly.hidden));
    },
    { "aria-expanded": "false", "aria-label": `${words.exactly}: ${title}` },
  );
  exactly.hidden = true;
  return more;
}
