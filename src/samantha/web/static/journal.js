// The journal, newest first, with "why" and "undo" on each entry; and one "why" for a deed that was just done.

import { CommandError, command } from "./commands.js";
import { day, el, link, time } from "./page.js";
import { journal as words } from "./words.js";

const PAGE = 40;

export async function drawJournal(body) {
  const days = el("div");
  const more = link(words.more, () => void load());
  let before;
  let lastDay = "";
  let list = null;

  async function load() {
    const { entries } = await command("journal/show", before === undefined ? { limit: PAGE } : { limit: PAGE, before });
    for (const entry of entries) {
      if (day(entry.at) !== lastDay) {
        lastDay = day(entry.at);
        list = el("ul");
        days.append(el("section", {}, el("h3", {}, lastDay[0].toUpperCase() + lastDay.slice(1)), list));
      }
      list.append(journalEntry(entry));
      before = entry.seq;
    }
    more.hidden = entries.length < PAGE;
  }

  await load();
  body.append(el("p", { class: "lead" }, list ? words.lead : words.none), days, more);
}

function journalEntry(entry) {
  const because = el("ul", { class: "because", hidden: true });
  const outcome = el("p", { class: "source", role: "status" });
  const trying = async (act) => {
    outcome.textContent = "";
    try {
      await act();
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      outcome.textContent = error.message;
    }
  };
  const why = link(
    words.why,
    () =>
      void trying(async () => {
        if (because.hidden) because.replaceChildren(...(await reasons(entry.id)));
        because.hidden = !because.hidden;
        why.setAttribute("aria-expanded", String(!because.hidden));
      }),
    { "aria-expanded": "false", "aria-label": `${words.why}: ${entry.text}` },
  );
  const undo = link(
    words.undo,
    () =>
      void trying(async () => {
        await command("undo", { id: entry.id });
        // Only this entry changes under the reader; the deed that took it back stands on top next time.
        outcome.textContent = words.undone;
        undo.remove();
        why.focus();
      }),
    { "aria-label": `${words.undo}: ${entry.text}` },
  );
  return el(
    "li",
    { class: "entry", "data-entry": entry.id },
    el("p", { class: "main" }, entry.text),
    el("p", { class: "source" }, time(entry.at)),
    el("div", { class: "acts" }, why, entry.can_undo ? undo : null),
    because,
    outcome,
  );
}

/** The reasons of one entry or deed, as list items. */
export async function reasons(id) {
  const { because } = await command("why", { id });
  if (because.length === 0) return [el("li", {}, words.noReason)];
  return because.map((cause) => el("li", {}, `${cause.text} (${day(cause.at)}, ${time(cause.at)})`));
}
