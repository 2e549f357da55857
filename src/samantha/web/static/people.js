// The people in the person's life: a picture of them, a list by what they are, and a page of each.

import { command } from "./commands.js";
import { Memory, spoken } from "./memory.js";
import { day, el, heading, link, onDay, typeset } from "./page.js";
import { draw } from "./sky.js";
import { know as words } from "./words.js";

const GROUPS = ["family", "love", "friends", "work", "others", "animals"];

export async function drawPeople(body, { room, width, open }) {
  const { people } = await command("memory/people");
  if (people.length === 0) {
    body.append(el("p", { class: "lead" }, words.noPeople), aboutYou(open));
    return;
  }
  const { picture, shown } = draw(people, width, (one) => open({ person: one.name }));
  body.append(picture);
  if (shown < people.length) body.append(el("p", { class: "lead" }, words.others(people.length - shown)));
  body.append(aboutYou(open));
  for (const group of GROUPS) {
    const some = people.filter((one) => one.group === group);
    if (some.length === 0) continue;
    body.append(
      el("section", {}, el("h3", {}, words.groups[group]), el("ul", { class: "rows" }, ...some.map((one) => row(one, open)))),
    );
  }
  room.say("");
}

const aboutYou = (open) =>
  el(
    "p",
    { class: "row" },
    link(words.aboutYou, () => open({ person: "you" }), { "data-opens": "you" }),
  );

function row(one, open) {
  const who = [...one.relations, ...one.was.map((word) => words.was(word))].join(", ");
  return el(
    "li",
    { class: "row" },
    link(name(one.name), () => open({ person: one.name }), { "data-opens": one.name }),
    el(
      "span",
      { class: "source" },
      [one.name.startsWith("your ") ? "" : who, one.last ? words.lastSpoken(onDay(one.last.at)) : ""].filter(Boolean).join(", "),
    ),
  );
}

const name = (text) => text[0].toUpperCase() + text.slice(1);

/** The page of one of them, or of the person themselves. */
export async function drawPerson(body, who, { room, ask, back, title }) {
  if (who === "you") {
    const { facts } = await command("memory/list", { about: "you" });
    body.append(back, title(words.aboutYou), facts.length ? memories(facts, room, ask) : el("p", { class: "lead" }, words.none));
    return;
  }
  const seen = await command("memory/person", { name: who });
  const { person, facts, over, ahead, turns } = seen;
  body.append(back, title(name(person.name)), el("p", { class: "lead" }, ...about(seen)));
  if (seen.withheld) body.append(el("p", { class: "lead" }, words.neverHere));
  if (ahead.length) {
    body.append(
      heading(words.ahead),
      el(
        "ul",
        {},
        ...ahead.map((one) =>
          el("li", { class: "entry" }, el("p", { class: "main" }, one.text), el("p", { class: "source" }, `“${typeset(one.quote)}”`)),
        ),
      ),
    );
  }
  if (facts.length) body.append(heading(words.known), memories(facts, room, ask));
  if (over.length) body.append(heading(words.over), memories(over, room, ask));
  const others = beside(turns, [...facts, ...over]);
  if (others.length) body.append(heading(words.saidOf(person.name)), spoken(others, document.title));
  body.append(partings(person, room, ask, seen.withheld));
}

function about({ person, birthday_on: birthday }) {
  const lines = [];
  const kin = [...person.relations.map((word) => words.isYour(word)), ...person.was.map((word) => words.wasYour(word))];
  if (kin.length && !person.name.startsWith("your ")) lines.push(`${kin.join(", ")}.`);
  if (person.dead) lines.push(words.died);
  if (person.birthday) lines.push(words.birthday(person.birthday, birthday && !person.dead ? day(birthday) : ""));
  if (person.first) lines.push(words.mentioned(person.mentions, onDay(person.first.at), onDay(person.last.at)));
  return [lines.join(" ")];
}

/** Lines that no memory shown above quotes already. */
export const beside = (turns, facts) => turns.filter((turn) => !facts.some((fact) => fact.turn === turn.id));

export const memories = (facts, room, ask) => el("ul", {}, ...facts.map((fact) => new Memory(fact, room, ask).node));

/** What can be done about somebody as a whole. */
function partings(person, room, ask, isWithheld) {
  const place = el("section", { class: "partings" });
  const wrong = el("p", { class: "source", role: "alert" });
  const done = (sentence, deed) => {
    const undo = link(words.undo, () => void room.trying(wrong, async () => {
      await command("undo", { id: deed.id });
      await room.redraw();
      room.say(words.back);
    }));
    place.replaceChildren(el("p", { class: "source" }, sentence), el("div", { class: "acts" }, undo), wrong);
    undo.focus();
    room.say(sentence);
  };
  const never = async () => {
    const { deed } = await command("memory/never", { what: person.name, given: !isWithheld });
    done(isWithheld ? words.allowed(person.name) : words.withheld(person.name, deed.result?.count ?? 0), deed);
  };
  const forget = async () => {
    const { deed } = await command("memory/forget", { what: person.name, now: false });
    done(words.forgottenAll(person.name), deed);
  };
  const forgetNow = async () => ask((await command("memory/forget", { what: person.name, now: true })).deed, words.allAbout(person.name));
  place.append(
    el(
      "div",
      { class: "acts stacked" },
      link(isWithheld ? words.allow(person.name) : words.neverOf(person.name), () => void room.trying(wrong, never)),
      link(words.forgetAll(person.name), () => void room.trying(wrong, forget)),
      link(words.forgetAllNow(person.name), () => void room.trying(wrong, forgetNow)),
    ),
    wrong,
  );
  return place;
}
