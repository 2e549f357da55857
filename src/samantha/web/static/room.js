// The room behind the talk: a dialog with a few views, each drawn afresh when it is entered.

import { CommandError } from "./commands.js";
import { el } from "./page.js";
import { room as words } from "./words.js";

export class Room {
  #dialog = document.getElementById("room");
  #views = new Map(); // name -> {title, draw(body, room)}
  #buttons = new Map();
  #tell;
  #now = null;
  #drawing = 0; // the newest redraw; an older one that ends later is dropped
  #acted = 0; // how often something was done here

  /** `tell` has opened(place) and closed(). */
  constructor(tell) {
    this.#tell = tell;
    document.getElementById("room-close").addEventListener("click", () => this.close());
    this.#dialog.addEventListener("close", () => {
      this.#now = null;
      this.#tell.closed();
    });
    // A press beside the panel closes it, as people expect.
    this.#dialog.addEventListener("click", (event) => event.target === this.#dialog && this.close());
  }

  add(name, draw) {
    const button = el("button", { type: "button", class: "quiet", onclick: () => void this.open(name) }, words[name]);
    this.#views.set(name, draw);
    this.#buttons.set(name, button);
    document.getElementById("room-views").append(button);
  }

  /** The name of the view that stands in the open room; null while it is closed. */
  get view() {
    return this.#now;
  }

  get isOpen() {
    return this.#dialog.open;
  }

  async open(name) {
    if (!this.#dialog.open) {
      this.#dialog.showModal(); // the browser keeps the focus inside, and gives it back on closing
      this.#tell.opened(document.getElementById("room-cards"));
    }
    this.#now = name;
    for (const [one, button] of this.#buttons) {
      if (one === name) button.setAttribute("aria-current", "page");
      else button.removeAttribute("aria-current");
    }
    const title = document.getElementById("room-title");
    title.textContent = words.titles[name] ?? words[name];
    this.#dialog.scrollTop = 0;
    title.focus();
    await this.redraw();
  }

  close() {
    if (this.#dialog.open) this.#dialog.close();
  }

  async redraw() {
    const name = this.#now;
    if (name === null) return;
    const [mine, acted] = [++this.#drawing, this.#acted];
    const body = el("div", { class: name });
    const place = document.getElementById("room-body");
    try {
      await this.#views.get(name)(body, this);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      body.replaceChildren(el("p", { class: "lead" }, error.message || words.failed));
    }
    if (this.#now !== name || mine !== this.#drawing) return;
    if (acted !== this.#acted) return this.redraw(); // what was fetched is from before something that was done here since
    // Whoever stands on a button stands on the same one afterwards, or where it was.
    const held = place.contains(document.activeElement) ? document.activeElement.dataset.focus : undefined;
    const top = this.#dialog.scrollTop;
    place.replaceChildren(body);
    if (held === undefined) return;
    (body.querySelector(`[data-focus="${CSS.escape(held)}"]`) ?? document.getElementById("room-title")).focus({ preventScroll: true });
    this.#dialog.scrollTop = top;
  }

  /** Do it; what goes wrong is said in `wrong`. */
  async trying(wrong, act) {
    wrong.textContent = "";
    try {
      this.#acted += 1;
      await act();
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      wrong.textContent = error.message;
    }
  }

  /** One sentence for those who listen to the page. */
  say(sentence) {
    document.getElementById("room-status").textContent = sentence;
  }
}
