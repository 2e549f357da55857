// What was said before what stands on the page, oldest first.

import { el, moment, typeset } from "./page.js";
import { earlier as words } from "./words.js";

export function drawEarlier(body, lines, her) {
  if (lines.length === 0) {
    body.append(el("p", { class: "lead" }, words.none));
    return;
  }
  body.append(
    el(
      "ol",
      {},
      ...lines.map(({ speaker, text, at }) =>
        el(
          "li",
          { class: `entry ${speaker}` },
          el("p", { class: "main" }, speaker === "person" ? text : typeset(text)),
          el("p", { class: "source" }, [speaker === "person" ? words.you : her, at ? moment(at) : ""].filter(Boolean).join(", ")),
        ),
      ),
    ),
  );
}
