// Moving in: another program's file is chosen, read, kept step by step, and can be taken back as a whole.

import { CommandError, bring, command } from "./commands.js";
import { el, heading, link } from "./page.js";
import { bringing as words } from "./words.js";

let last = null; // {text, id, ids}: what came in last, and what puts it back: the list above is drawn anew with it

/** The part of "What I know" that takes a file in. */
export function bringing(room) {
  const files = el("input", { type: "file", id: "bring-file", hidden: true });
  const own = el("input", { type: "text", id: "bring-own", autocomplete: "name" });
  const asked = el("div", { hidden: true }, el("label", { class: "source", for: own.id }, words.own), own);
  const told = el("p", { class: "source", role: "status" });
  const wrong = el("p", { class: "source", role: "alert" });
  const acts = el("div", { class: "acts" });
  const choose = link(words.choose, () => files.click());

  const take = async (file) => {
    wrong.textContent = "";
    acts.replaceChildren();
    choose.disabled = true;
    told.textContent = words.reading(file.name);
    try {
      let answer = await bring(file, own.value.trim());
      while (!answer.done) {
        told.textContent = words.soFar(answer.seen, answer.found);
        answer = await command("import/more");
      }
      await show(words.done(answer), answer.import);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      told.textContent = "";
      wrong.textContent = error.message;
      asked.hidden = error.asks !== "own";
      if (!asked.hidden) own.focus();
    } finally {
      choose.disabled = false;
      files.value = "";
    }
  };
  const show = async (text, id, ids = null) => {
    last = { text, id, ids };
    await room.redraw();
    room.say(text);
  };
  const takeBack = (id) => async () => {
    const { hidden } = await command("memory/forget", { what: id, now: false });
    await show(words.takenBack, id, hidden);
  };
  const putBack = (id, ids) => async () => {
    await command("memory/restore", { ids });
    await show(words.again, id);
  };
  if (last) {
    const { text, id, ids } = last;
    told.textContent = text;
    const [name, act] = ids ? [words.putBack, putBack(id, ids)] : [words.takeBack, takeBack(id)];
    if (id) acts.append(link(name, () => void room.trying(wrong, act)));
  }

  files.addEventListener("change", () => files.files.length && void take(files.files[0]));
  return [
    heading(words.title),
    el("p", { class: "source" }, words.what),
    asked,
    el("div", { class: "acts" }, choose),
    files,
    told,
    acts,
    wrong,
  ];
}
