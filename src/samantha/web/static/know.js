// "What I know about you": by person, topic and time; searched; and what is never to be remembered.

import { CommandError, command } from "./commands.js";
import { bringing } from "./bringing.js";
import { spoken } from "./memory.js";
import { day, el, heading, link, onDay } from "./page.js";
import { drawPeople, drawPerson, memories } from "./people.js";
import { drawTime } from "./timeline.js";
import { drawTopic, drawTopics } from "./topics.js";
import { know as words } from "./words.js";

const WAYS = { people: drawPeople, topics: drawTopics, time: drawTime };
const SEARCH_LIMIT = 30;
const SEARCH_WAIT_MS = 200; // after the last key

export class Know {
  #ask; // shows the approval card of a deed, and what it is about
  #way = "people";
  #detail = null; // {person} or {topic}, once one is opened

  constructor(ask) {
    this.#ask = ask;
  }

  async draw(body, room) {
    const [{ facts, turns }, { rules }, { pictures }] = await Promise.all([
      command("memory/list"),
      command("memory/rules"),
      command("pictures/list"),
    ]);
    const place = el("div");
    const hidden = facts.filter((fact) => fact.hidden_until);
    body.append(
      el("p", { class: "lead" }, facts.length || turns ? words.count(facts.length - hidden.length, turns) : words.none),
      ...this.#search(place, room),
      this.#ways(place, room),
      place,
    );
    await this.#show(place, room);
    if (hidden.length) body.append(heading(words.forgotten), memories(hidden, room, this.#ask));
    if (rules.length) body.append(heading(words.rules), this.#rules(rules, room));
    body.append(...bringing(room));
    if (pictures.length) body.append(heading(words.pictures), el("ul", { class: "kept" }, ...pictures.map((one) => this.#picture(one, room))));
  }

  // ---- the three ways

  #ways(place, room) {
    const buttons = Object.keys(WAYS).map((way) =>
      el(
        "button",
        { type: "button", class: "quiet", "data-way": way, "aria-current": way === this.#way ? "true" : null, onclick: () => void turn(way) },
        words.ways[way],
      ),
    );
    const turn = async (way) => {
      this.#way = way;
      this.#detail = null;
      for (const button of buttons) {
        if (button.dataset.way === way) button.setAttribute("aria-current", "true");
        else button.removeAttribute("aria-current");
      }
      await this.#show(place, room);
    };
    return el("nav", { class: "ways", "aria-label": words.waysLabel }, ...buttons);
  }

  async #show(place, room) {
    const body = el("div", { class: this.#detail ? "one" : this.#way });
    const around = {
      room,
      ask: this.#ask,
      width: Math.max(260, document.getElementById("room-body").clientWidth),
      open: (detail) => void this.#open(detail, place, room),
      back: link(words.backTo[this.#way], () => void this.#open(null, place, room)),
      title: (text) => el("h3", { class: "name", tabindex: "-1" }, text),
    };
    const wanted = this.#detail;
    try {
      if (wanted?.person) await drawPerson(body, wanted.person, around);
      else if (wanted?.topic) await drawTopic(body, wanted.topic, around);
      else await WAYS[this.#way](body, around);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      body.replaceChildren(around.back, el("p", { class: "lead" }, error.message));
    }
    if (this.#detail === wanted) place.replaceChildren(body);
  }

  async #open(detail, place, room) {
    const from = this.#detail;
    this.#detail = detail;
    await this.#show(place, room);
    const left = from?.person ?? from?.topic;
    const focus = detail ? place.querySelector("h3.name") : place.querySelector(`[data-opens="${CSS.escape(left ?? "")}"]`);
    focus?.focus({ preventScroll: true });
    (detail ? place : focus)?.scrollIntoView({ block: detail ? "start" : "center" });
  }

  // ---- looking for something

  #search(place, room) {
    const search = el("input", { type: "search", id: "know-search", placeholder: words.search, autocomplete: "off" });
    let wait = 0;
    search.addEventListener("input", () => {
      clearTimeout(wait);
      wait = setTimeout(() => void this.#find(search.value.trim(), place, room), SEARCH_WAIT_MS);
    });
    return [el("label", { class: "unseen", for: "know-search" }, words.search), search];
  }

  async #find(query, place, room) {
    if (!query) return this.#show(place, room);
    let found;
    try {
      found = await command("memory/search", { query, limit: SEARCH_LIMIT });
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      place.replaceChildren(el("p", { class: "lead" }, error.message));
      return;
    }
    place.replaceChildren(memories(found.facts, room, this.#ask));
    if (found.turns.length) place.append(heading(words.said), spoken(found.turns, document.title));
    else if (!found.facts.length) place.replaceChildren(el("p", { class: "lead" }, words.noMatch));
    room.say(words.count(found.facts.length, found.turns.length));
  }

  // ---- what is not remembered, and pictures

  #rules(rules, room) {
    const wrong = el("p", { class: "source", role: "alert" });
    return el(
      "div",
      {},
      el(
        "ul",
        { class: "rows" },
        ...rules.map(({ what, label, at }) => {
          const name = label || words.nameless;
          const lift = async () => {
            await command("memory/never", { what, given: false });
            await room.redraw();
            room.say(words.allowed(name));
          };
          return el(
            "li",
            { class: "row", "data-rule": what },
            el("span", { class: "main" }, name[0].toUpperCase() + name.slice(1)),
            el("span", { class: "source" }, words.since(onDay(at))),
            link(words.mayAgain, () => void room.trying(wrong, lift), { "aria-label": words.allow(name) }),
          );
        }),
      ),
      wrong,
    );
  }

  #picture(picture, room) {
    const { id, caption, at } = picture;
    const item = el("li", { class: "entry", "data-picture": id });
    const name = words.pictureOf(caption, day(at));
    const wrong = el("p", { class: "source", role: "alert" });
    const forget = async () => {
      const { deed } = await command("pictures/drop", { id });
      const back = link(words.putBack, () =>
        void room.trying(wrong, async () => {
          await command("undo", { id: deed.id });
          const again = this.#picture(picture, room);
          item.replaceWith(again);
          again.querySelector("button").focus();
          room.say(words.back);
        }),
      );
      item.replaceChildren(el("p", { class: "source" }, words.pictureGone), el("div", { class: "acts" }, back), wrong);
      back.focus();
      room.say(words.hiddenNow);
    };
    item.append(
      el(
        "a",
        { href: `/picture/${id}`, target: "_blank", rel: "noopener" },
        el("img", { src: `/picture/${id}`, alt: name, loading: "lazy" }),
      ),
      el(
        "div",
        {},
        caption ? el("p", { class: "main" }, caption) : null,
        el("p", { class: "source" }, words.pictureKept(day(at))),
        el(
          "div",
          { class: "acts" },
          link(words.forget, () => void room.trying(wrong, forget), { "aria-label": `${words.forget}: ${name}` }),
        ),
        wrong,
      ),
    );
    return item;
  }
}
