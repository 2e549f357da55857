// The socket of one talk: greets, comes back by itself, and keeps unacknowledged turns until they are on the disk.

const FIRST_WAIT_MS = 300;
const LONGEST_WAIT_MS = 8000;
const WELCOME_LIMIT_MS = 6000; // a socket that opens and says nothing for this long is given up
const MOST_KEPT = 50; // turns typed while away; beyond that the page refuses instead of losing one later
const SLOW_BYTES = 6400; // 200 ms of the microphone that the browser could not hand on yet
const MOST_PIECES = 50; // of 20 ms that wait behind them; then the oldest goes
const KEPT_KEY = "samantha.unsent"; // of this window, so that a reload loses no turn either

export const newId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

export class Wire {
  #greeting;
  #greeted = ""; // the greeting that the server has
  #heard = new Map(); // frame type -> function
  #socket = null;
  #isOpen = false; // welcomed, not only connected
  #wait = FIRST_WAIT_MS;
  #failures = 0;
  #retry = 0;
  #limit = 0;
  #turns = new Map(keptTurns().map((frame) => [frame.id, frame])); // id -> frame: sent or not, but not yet on the disk
  #pieces = []; // of the microphone's sound, oldest first
  #kept = new Map(); // key -> frame that must arrive once, the newest wins

  /** `greeting()` gives the fields of `hello`: begun, and those that may change during a talk. */
  constructor(greeting) {
    this.#greeting = greeting;
    addEventListener("online", () => this.#hurry());
    document.addEventListener("visibilitychange", () => document.hidden || this.#hurry());
  }

  get isOpen() {
    return this.#isOpen;
  }

  /** The frames of turns that are not on the disk yet, oldest first. */
  get unsent() {
    return [...this.#turns.values()];
  }

  /** Calls `act(frame)` for each frame of that type; "back", "lost" and "pcm" (her sound) are the page's own. */
  on(type, act) {
    this.#heard.set(type, act);
    return this;
  }

  open() {
    clearTimeout(this.#retry);
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(`${scheme}//${location.host}/talk`);
    socket.binaryType = "arraybuffer";
    this.#socket = socket;
    this.#limit = setTimeout(() => socket.close(), WELCOME_LIMIT_MS);
    socket.addEventListener("open", () => this.#greet(socket));
    socket.addEventListener("message", (event) => this.#receive(socket, event.data));
    socket.addEventListener("close", () => this.#lose(socket));
  }

  get hasRoom() {
    return this.#turns.size < MOST_KEPT;
  }

  /** A finished turn; `pictures` are ids. Ask `hasRoom` before. */
  turn(text, channel, pictures) {
    const frame = { type: "text", id: newId(), text, channel, ...(pictures.length ? { pictures } : {}) };
    this.#turns.set(frame.id, frame);
    keepTurns(this.#turns);
    this.send(frame);
  }

  /** Sends now, or not at all. */
  send(frame) {
    if (!this.#canSend) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  /** The microphone was opened, and pieces of sound follow; or it was closed, and what waits of it stays here. */
  listen(isOn) {
    this.#pieces = [];
    this.send({ type: "listen", on: isOn });
  }

  /** A piece of the microphone's sound, as an ArrayBuffer. */
  sound(pcm) {
    if (!this.#canSend) return;
    this.#pieces.push(pcm);
    if (this.#pieces.length > MOST_PIECES) this.#pieces.shift();
    while (this.#pieces.length && this.#socket.bufferedAmount < SLOW_BYTES) this.#socket.send(this.#pieces.shift());
  }

  /** Sends now, or as soon as the talk is back; a newer frame with the same key replaces it. */
  sendSurely(key, frame) {
    if (!this.send(frame)) this.#kept.set(key, frame);
  }

  /** Welcomed, and not on its way out either. */
  get #canSend() {
    return this.#isOpen && this.#socket.readyState === WebSocket.OPEN;
  }

  /** An ear, a voice or the zone may have changed: says hello again when one did. */
  greetAgain() {
    if (this.#canSend && stable(this.#greeting()) !== this.#greeted) this.#greet(this.#socket);
  }

  #greet(socket) {
    const greeting = this.#greeting();
    this.#greeted = stable(greeting);
    socket.send(JSON.stringify({ type: "hello", v: 1, ...greeting }));
  }

  #receive(socket, data) {
    if (socket !== this.#socket) return;
    if (typeof data !== "string") {
      this.#heard.get("pcm")?.(data);
      return;
    }
    let frame;
    try {
      frame = JSON.parse(data);
    } catch {
      return;
    }
    if (frame.type === "welcome") this.#welcome(frame);
    else if (frame.type === "turn") this.#settle(frame.id);
    let refused = null;
    if (frame.type === "error" && frame.id !== null) {
      refused = this.#turns.get(frame.id) ?? null;
      this.#settle(frame.id);
    }
    this.#heard.get(frame.type)?.(frame, refused);
  }

  #settle(id) {
    if (this.#turns.delete(id)) keepTurns(this.#turns);
  }

  #welcome(frame) {
    clearTimeout(this.#limit);
    this.#isOpen = true;
    this.#wait = FIRST_WAIT_MS;
    this.#failures = 0;
    this.#heard.get("back")?.(frame);
    for (const kept of this.#kept.values()) this.send(kept);
    this.#kept.clear();
    for (const turn of this.#turns.values()) this.send(turn);
  }

  #lose(socket) {
    if (socket !== this.#socket) return;
    clearTimeout(this.#limit);
    this.#socket = null;
    this.#isOpen = false;
    this.#pieces = [];
    this.#failures += 1;
    this.#heard.get("lost")?.(this.#failures);
    // Spread out, so that several windows don't knock at the same moment.
    this.#retry = setTimeout(() => this.open(), this.#wait * (0.75 + Math.random() / 2));
    this.#wait = Math.min(this.#wait * 1.7, LONGEST_WAIT_MS);
  }

  #hurry() {
    if (this.#socket === null) this.open();
  }
}

const stable = ({ begun, ...rest }) => JSON.stringify(rest);

function keptTurns() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT_KEY) ?? "[]");
    return Array.isArray(kept) ? kept.slice(0, MOST_KEPT) : [];
  } catch {
    return [];
  }
}

function keepTurns(turns) {
  try {
    sessionStorage.setItem(KEPT_KEY, JSON.stringify([...turns.values()]));
  } catch {
    // The browser's storage is full or shut: the turns are still kept as long as this page stands.
  }
}
