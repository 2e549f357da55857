// At the foot of the page, in words: where speech goes, what has left this machine, and what else could listen.

import { CommandError, command } from "./commands.js";
import { el, link } from "./page.js";
import * as words from "./words.js";

const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);

export class Notes {
  #tell;
  #drawn = "";

  /** `tell` has asked(deed), trouble(sentence). */
  constructor(tell) {
    this.#tell = tell;
  }

  /** `talk` has bytesOut, isBegun, isHalted. */
  show(ear, voice, { bytesOut, isBegun, isHalted }) {
    const notes = [
      isHalted ? words.footerHalted : "",
      words.footer(bytesOut),
      ear.kind === "cloud" ? words.footerCloudEar : "",
      voice.isCloud ? words.footerCloudVoice : "",
    ];
    document.getElementById("footer").textContent = notes.filter(Boolean).join(" ");
    const note = document.getElementById("ear-note");
    note.hidden = !isBegun;
    const offer = ear.canFetch ? "fetch" : ear.couldUseCloud ? (ear.kind === "cloud" ? "forbid" : "allow") : "";
    const sentence = whereItGoes(ear, offer);
    const drawn = `${sentence} ${offer}`;
    if (drawn === this.#drawn) return; // a button is not taken away from under a finger
    this.#drawn = drawn;
    note.replaceChildren(el("span", {}, sentence));
    if (offer === "fetch") note.append(link(words.ear.fetch, () => void ear.fetch()));
    else if (offer) note.append(link(words.ear[offer], () => void this.#ask(offer)));
  }

  /** A cloud recogniser is allowed, or no more, by a deed like any other. */
  async #ask(name) {
    try {
      const { deed } = await command(`ear/${name}`);
      this.#tell.asked(deed);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      this.#tell.trouble(error.message);
    }
  }
}

function whereItGoes(ear, offer) {
  if (!window.isSecureContext) return words.ear.insecure;
  if (ear.isFetching) return words.ear.fetching;
  if (ear.kind === "none") return offer ? words.ear.noneYet : words.ear.none;
  if (ear.kind === "cloud") return words.ear.cloud;
  if (ear.kind === "server" && ear.leavesTo) return words.ear.elsewhere(ear.leavesTo);
  if (!ear.sends) return words.ear["on-device"];
  return isHere ? words.ear.here : words.ear.there;
}
