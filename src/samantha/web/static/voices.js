// The view of her voices: which there are, which one speaks, and where it is made.

import { el } from "./page.js";
import * as words from "./words.js";

/** `chosen()` is called before another one speaks, `changed()` after. */
export function drawVoices(body, voice, { chosen, changed }) {
  const { local, cloud, hasServer, chosen: now } = voice.choices;
  const choice = (value, name, about) =>
    el(
      "label",
      { class: "choice" },
      el("input", {
        type: "radio",
        name: "voice",
        value,
        checked: value === now,
        onchange: () => {
          chosen();
          void voice.choose(value).then(changed);
          changed();
        },
      }),
      el("span", {}, name, el("small", {}, about)),
    );
  body.append(
    el("p", { class: "lead" }, words.voice.lead),
    el(
      "fieldset",
      {},
      el("legend", { class: "unseen" }, words.room.voice),
      ...local.map((one) => choice(one.voiceURI, one.name, words.voice.local)),
      hasServer ? choice("server", ...words.voice.server) : "",
      choice("none", ...words.voice.none),
      ...cloud.map((one) => choice(one.voiceURI, one.name, words.voice.cloud)),
    ),
  );
}
