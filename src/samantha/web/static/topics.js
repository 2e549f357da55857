// What she knows by topic: an index, and a page of each with its facts and the person's own lines.

import { command } from "./commands.js";
import { spoken } from "./memory.js";
import { el, heading, link } from "./page.js";
import { beside, memories } from "./people.js";
import { know as words } from "./words.js";

const name = (label) => label[0].toUpperCase() + label.slice(1);

export async function drawTopics(body, { open }) {
  const { topics } = await command("memory/topics");
  body.append(
    el(
      "ul",
      { class: "rows" },
      ...topics.map(({ topic, label, facts }) =>
        el(
          "li",
          { class: "row" },
          link(name(label), () => open({ topic }), { "data-opens": topic }),
          el("span", { class: "source" }, facts ? words.things(facts) : words.nothing),
        ),
      ),
    ),
  );
}

export async function drawTopic(body, topic, { room, ask, back, title }) {
  const { label, facts, turns, withheld } = await command("memory/topic", { topic });
  const wrong = el("p", { class: "source", role: "alert" });
  const never = async () => {
    await command("memory/never", { what: `topic:${topic}`, given: !withheld });
    await room.redraw();
    room.say(withheld ? words.allowed(label) : words.neverHere);
  };
  body.append(back, title(name(label)));
  if (withheld) body.append(el("p", { class: "lead" }, words.neverHere));
  if (facts.length) body.append(memories(facts, room, ask));
  else if (!turns.length) body.append(el("p", { class: "lead" }, words.nothingOfIt));
  const others = beside(turns, facts);
  if (others.length) body.append(heading(words.inYourWords), spoken(others, document.title));
  body.append(
    el(
      "section",
      { class: "partings" },
      el("div", { class: "acts" }, link(withheld ? words.allow(label) : words.neverOf(label), () => void room.trying(wrong, never))),
      wrong,
    ),
  );
}
