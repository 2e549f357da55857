// Her memory through time, latest month first: what began and ended, what is planned, what was told on a day.

import { command } from "./commands.js";
import { Memory, spoken } from "./memory.js";
import { day, el, link, month } from "./page.js";
import { know as words } from "./words.js";

const PAGE = 40;

export async function drawTime(body, { room, ask }) {
  const months = el("div");
  const more = link(words.earlier, () => void load());
  let before = null;
  let lastMonth = "";
  let lastDay = "";
  let list = null;
  let isEmpty = true;

  async function load() {
    const answer = await command("memory/timeline", before === null ? { limit: PAGE } : { limit: PAGE, before });
    for (const { on, what, fact } of answer.happenings) {
      isEmpty = false;
      if (month(on) !== lastMonth) {
        lastMonth = month(on);
        lastDay = "";
        list = el("ol", {});
        months.append(el("section", {}, el("h3", {}, lastMonth), list));
      }
      // The first of a month stands for "in March", the first of January for "in 2019": no day was told.
      const isDay = what === "told" || what === "plan" || !on.endsWith("-01");
      if (isDay && on !== lastDay) {
        lastDay = on;
        list.append(dayRow(on, room));
      }
      const item = new Memory(fact, room, ask).node;
      const word = words.happened[what];
      if (word) item.prepend(el("p", { class: "source what" }, word));
      list.append(item);
    }
    before = answer.more;
    more.hidden = before === null;
  }

  await load();
  body.append(isEmpty ? el("p", { class: "lead" }, words.none) : months, more);
}

/** A day of the person's, and on a press what they said on it. */
function dayRow(on, room) {
  const said = el("div", { hidden: true });
  const wrong = el("p", { class: "source", role: "alert" });
  const look = async () => {
    if (said.hidden && !said.hasChildNodes()) {
      const { turns } = await command("memory/day", { day: on });
      said.append(turns.length ? spoken(turns, document.title) : el("p", { class: "source" }, words.quietDay));
    }
    said.hidden = !said.hidden;
    open.setAttribute("aria-expanded", String(!said.hidden));
  };
  const name = day(`${on}T12:00`);
  const open = link(name[0].toUpperCase() + name.slice(1), () => void room.trying(wrong, look), { "aria-expanded": "false" });
  return el("li", { class: "day" }, open, said, wrong);
}
