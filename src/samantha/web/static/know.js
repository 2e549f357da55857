// "What I know": every fact under the one it is about, with its sentence and day; corrected, hidden, put back, gone.

import { CommandError, command } from "./commands.js";
import { day, dayAndTime, el, link, moment, typeset } from "./page.js";
import { know as words } from "./words.js";

const SEARCH_LIMIT = 30;
const SEARCH_WAIT_MS = 200; // after the last key

export class Know {
  #ask; // shows the approval card of a deed, and what it is about

  constructor(ask) {
    this.#ask = ask;
  }

  async draw(body, room) {
    const [{ facts, turns }, { pictures }] = await Promise.all([command("memory/list"), command("pictures/list")]);
    const list = el("div");
    const search = el("input", { type: "search", id: "know-search", placeholder: words.search, autocomplete: "off" });
    let wait = 0;
    search.addEventListener("input", () => {
      clearTimeout(wait);
      wait = setTimeout(() => void this.#search(search.value.trim(), list, facts, room), SEARCH_WAIT_MS);
    });
    body.append(
      el("p", { class: "lead" }, facts.length || pictures.length ? words.count(facts.length, turns) : words.none),
      el("label", { class: "unseen", for: "know-search" }, words.search),
      search,
      list,
    );
    this.#list(list, facts, room);
    if (pictures.length) body.append(this.#pictures(pictures, room));
  }

  #pictures(pictures, room) {
    return el(
      "section",
      {},
      el("h3", {}, words.pictures),
      el("ul", { class: "kept" }, ...pictures.map((picture) => this.#picture(picture, room))),
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
        void this.#trying(wrong, async () => {
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
          link(words.forget, () => void this.#trying(wrong, forget), { "aria-label": `${words.forget}: ${name}` }),
        ),
        wrong,
      ),
    );
    return item;
  }

  async #search(query, list, facts, room) {
    if (!query) {
      this.#list(list, facts, room);
      return;
    }
    let found;
    try {
      found = await command("memory/search", { query, limit: SEARCH_LIMIT });
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      list.replaceChildren(el("p", { class: "lead" }, error.message));
      return;
    }
    this.#list(list, found.facts, room);
    if (found.turns.length) {
      list.append(
        el("h3", {}, words.said),
        el(
          "ul",
          {},
          ...found.turns.map((turn) =>
            el(
              "li",
              { class: `entry ${turn.speaker}` },
              el("p", { class: "main" }, turn.speaker === "person" ? turn.text : typeset(turn.text)),
              el("p", { class: "source" }, `${turn.speaker === "person" ? words.you : document.title}, ${moment(turn.at)}`),
            ),
          ),
        ),
      );
    } else if (!found.facts.length) list.append(el("p", { class: "lead" }, words.noMatch));
    room.say(words.count(found.facts.length, found.turns.length));
  }

  #list(list, facts, room) {
    const groups = new Map([["you", []]]);
    for (const fact of facts) groups.set(fact.subject, [...(groups.get(fact.subject) ?? []), fact]);
    list.replaceChildren(
      ...[...groups]
        .filter(([, some]) => some.length)
        .map(([subject, some]) =>
          el(
            "section",
            {},
            el("h3", {}, subject === "you" ? words.you : subject),
            el("ul", {}, ...some.map((fact) => this.#fact(fact, room))),
          ),
        ),
    );
  }

  #fact(fact, room) {
    const item = el("li", { class: "entry", "data-fact": fact.id });
    if (fact.hidden_until) this.#drawHidden(item, fact, room);
    else this.#drawKnown(item, fact, room);
    return item;
  }

  #drawKnown(item, fact, room) {
    const wrong = el("p", { class: "source", role: "alert" });
    item.replaceChildren(
      el("p", { class: "main" }, fact.text),
      el(
        "p",
        { class: "source" },
        [words.saidOn(fact.quote, day(fact.at)), fact.until ? words.until(day(fact.until)) : ""].filter(Boolean).join("; "),
      ),
      el(
        "div",
        { class: "acts" },
        link(words.correct, () => this.#correct(item, fact, room), { "aria-label": `${words.correct}: ${fact.text}` }),
        link(words.forget, () => void this.#forget(item, fact, room, wrong), {
          "aria-label": `${words.forget}: ${fact.text}`,
        }),
        link(words.forgetNow, () => void this.#forgetNow(fact, wrong), { "aria-label": `${words.forgetNow}: ${fact.text}` }),
      ),
      wrong,
    );
  }

  #drawHidden(item, fact, room) {
    const wrong = el("p", { class: "source", role: "alert" });
    item.replaceChildren(
      el("p", { class: "source" }, words.hidden(dayAndTime(fact.at), fact.hidden_until ? dayAndTime(fact.hidden_until) : "")),
      el(
        "div",
        { class: "acts" },
        fact.put_back.length ? link(words.putBack, () => void this.#putBack(item, fact, room, wrong)) : null,
        link(words.forgetNow, () => void this.#forgetNow(fact, wrong)),
      ),
      wrong,
    );
  }

  #correct(item, fact, room) {
    const input = el("input", { type: "text", id: `correct-${fact.id}`, value: fact.value, autocomplete: "off" });
    const wrong = el("p", { class: "source", role: "alert" });
    const form = el(
      "form",
      {},
      el("label", { class: "source", for: input.id }, words.correctLabel(fact.text)),
      input,
      el(
        "div",
        { class: "acts pair" },
        el("button", { type: "submit", class: "pill full" }, words.keep),
        el("button", { type: "button", class: "pill", onclick: () => this.#leave(item, fact, room) }, words.leave),
      ),
      wrong,
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const value = input.value.trim();
      if (!value || value === fact.value) return this.#leave(item, fact, room);
      return void this.#trying(wrong, async () => {
        const answer = await command("memory/correct", { id: fact.id, value });
        item.dataset.fact = answer.fact.id;
        this.#leave(item, answer.fact, room);
        room.say(words.corrected);
      });
    });
    item.replaceChildren(form);
    form.scrollIntoView({ block: "nearest" });
    input.focus();
    input.select();
  }

  #leave(item, fact, room) {
    this.#drawKnown(item, fact, room);
    item.querySelector("button").focus();
  }

  async #forget(item, fact, room, wrong) {
    await this.#trying(wrong, async () => {
      const { hidden } = await command("memory/forget", { what: fact.id, now: false });
      this.#drawHidden(item, { ...fact, put_back: hidden }, room);
      item.querySelector("button").focus();
      room.say(words.hiddenNow);
    });
  }

  async #forgetNow(fact, wrong) {
    await this.#trying(wrong, async () => {
      const { deed } = await command("memory/forget", { what: fact.id, now: true });
      // Named here only: the deed's own record must not hold the words that it erases.
      this.#ask(deed, fact.hidden_until || fact.put_back.length ? "" : fact.text);
    });
  }

  async #putBack(item, fact, room, wrong) {
    await this.#trying(wrong, async () => {
      await command("memory/restore", { ids: fact.put_back });
      this.#leave(item, { ...fact, hidden_until: null, put_back: [] }, room);
      room.say(words.back);
    });
  }

  async #trying(wrong, act) {
    wrong.textContent = "";
    try {
      await act();
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      wrong.textContent = error.message;
    }
  }
}
