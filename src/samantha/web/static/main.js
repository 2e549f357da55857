// The page: wires the talk, the line, the words, the ear, the voice and the cards together. It decides nothing else.

import { Captions } from "./captions.js";
import { Cards } from "./cards.js";
import { CommandError, command } from "./commands.js";
import { DeedLine, setClock } from "./deeds.js";
import { drawEarlier } from "./earlier.js";
import { drawJournal } from "./journal.js";
import { Know } from "./know.js";
import { Line } from "./line.js";
import { Notes } from "./notes.js";
import { isFinePointer } from "./page.js";
import { Pictures, picturesIn } from "./pictures.js";
import { Room } from "./room.js";
import { Speech } from "./speech.js";
import { Today } from "./today.js";
import { drawVoices } from "./voices.js";
import { Wire } from "./wire.js";
import * as words from "./words.js";

const STATUS_WAIT_MS = 120; // a state that passes sooner is not worth a word
const LOST_KEY_AFTER = 3; // refused sockets, while the server itself is alive
const DRAFT_KEY = "samantha.draft";

const byId = (id) => document.getElementById(id);
const typed = byId("typed");
const narrow = matchMedia("(max-width: 30rem)"); // as in page.css

const talk = {
  isBegun: false, // the person made a gesture
  isAwake: false, // and it is known whether that let sound out
  wasGreeted: false, // she has spoken first, or the person has
  isLost: false,
  floor: "idle", // the server's word for whose turn it is
  bytesOut: null,
  isHalted: false, // everything that goes out is stopped
  redrawsAfter: new Set(), // deeds that were asked for in the room and change what stands there
  draft: "", // what she was not sure to have heard, as it was put into the field
};

const captions = new Captions();
const wire = new Wire(() => ({
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  ...speech.senses,
  begun: talk.wasGreeted || wire.unsent.length > 0,
}));
const speech = new Speech(wire, captions, {
  turn: (text) => void pictures.settled().then(() => say(text, "speech")),
  draft,
  spoke: () => (talk.wasGreeted ||= talk.isBegun),
  changed: () => show(),
});
const { ear, voice, playout } = speech;
const line = new Line(byId("line"), (state) => speech.level(state));

const cards = new Cards(byId("cards"), {
  approve: (deed, hash, phrase) => answer({ type: "approve", deed, hash, phrase }),
  deny: (deed) => answer({ type: "deny", deed }),
  takeBack: (deed) => answer({ type: "undo", deed }),
  offer: (deed) => void offer(deed),
  acknowledge: (key) => wire.sendSurely(`acknowledge ${key}`, { type: "acknowledge", key }),
  lapsed: () => captions.notice(words.card.lapsed),
  announce: (text) => captions.announce(text),
  changed: () => show(),
});

const pictures = new Pictures(byId("given"), {
  changed: () => show(),
  trouble: (sentence) => captions.notice(sentence),
  announce: (sentence) => captions.announce(sentence),
  emptied: () => byId("give").focus(),
});

const room = new Room({
  opened: (place) => cards.moveTo(place),
  closed: () => {
    cards.moveTo(byId("cards"));
    today.left();
  },
});
const today = new Today(room, (deed) => askAbout(deed));
const deedLine = new DeedLine({
  undo: (deed) => wire.send({ type: "undo", deed }),
  announce: (text) => captions.announce(text),
});
const know = new Know((deed, about) => {
  talk.redrawsAfter.add(deed.id);
  askAbout(deed, about);
});
room.add("today", (body) => today.draw(body));
room.add("know", (body) => know.draw(body, room));
room.add("journal", drawJournal);
room.add("earlier", (body) => drawEarlier(body, captions.lines, document.title));
room.add("voice", (body) => drawVoices(body, voice, { chosen: () => speech.interrupt(), changed: () => show() }));

const notes = new Notes({ asked: (deed) => askAbout(deed), trouble: (sentence) => captions.notice(sentence) });

wire
  .on("back", welcome)
  .on("lost", lost)
  .on("state", (frame) => {
    talk.floor = frame.state;
    if (frame.state === "thinking") deedLine.clear();
    speech.floor(frame.state);
    show();
  })
  .on("deed", deedChanged)
  .on("approval", (frame) => {
    cards.ask(frame);
    today.changed();
  })
  .on("reminder", (frame) => {
    cards.remind(frame);
    today.changed();
  })
  .on("halt", (frame) => {
    talk.isHalted = frame.on;
    today.changed();
    show();
  })
  .on("talk", named)
  .on("footer", (frame) => {
    talk.bytesOut = frame.bytes_out;
    show();
  })
  .on("error", (frame, refused) => {
    // A refused turn goes back to where it can be sent again.
    if (refused && !typed.value) typed.value = refused.text;
    if (refused?.pictures) pictures.putBack(refused.pictures);
    if (frame.deed && cards.trouble(frame.deed, frame.message)) return;
    captions.notice(frame.message);
  });

// ---- the talk

function welcome(frame) {
  talk.isLost = false;
  talk.bytesOut = frame.bytes_out;
  talk.isHalted = frame.halted;
  setClock(frame.now);
  named(frame);
  captions.notice("");
  speech.welcome(frame);
  showUnsent();
  captions.recall(frame.lines);
  cards.only(new Set([...frame.waiting.map((approval) => approval.deed), ...frame.held.map((deed) => deed.id)]));
  for (const deed of frame.held) cards.hold(deed);
  for (const approval of frame.waiting) cards.ask(approval);
  for (const reminder of frame.due) cards.remind(reminder);
  today.changed();
  show();
  if (talk.isAwake) begin();
}

/** She may speak first, once; a turn that waits to be sent has opened the talk already. */
function begin() {
  if (!talk.wasGreeted && wire.unsent.length === 0) wire.send({ type: "begin" });
}

/** After a reload: the last turn that did not get through stands where it stood. */
function showUnsent() {
  const last = wire.unsent.at(-1);
  if (last !== undefined && !byId("person").textContent) captions.person(asSaid(last), { isFinal: true });
}

function lost(failures) {
  talk.isLost = true;
  talk.floor = "idle";
  speech.lost();
  if (!playout.current) captions.notice(words.lost);
  if (failures >= LOST_KEY_AFTER) void lookForKey();
  show();
}

/** The server lives but refuses the socket: the session cookie is gone, and trying on would not bring it back. */
async function lookForKey() {
  try {
    const alive = await fetch("/healthz", { cache: "no-store" });
    if (alive.ok && talk.isLost) captions.notice(words.lostKey);
  } catch {
    // Not alive either: she keeps trying, and the page already says so.
  }
}

function named(frame) {
  const name = frame.her_name || "Samantha";
  document.title = name;
  byId("her-name").textContent = name;
  ear.isCloudAllowed = frame.allow_cloud_ear;
}

/** The person's line of a turn, as the record has it. */
const asSaid = ({ text, pictures: shown }) => text || words.picture.alone(shown?.length ?? 0);

function say(text, channel) {
  speech.interrupt();
  if (!wire.hasRoom) return false;
  const shown = pictures.take();
  wire.turn(text, channel, shown);
  talk.wasGreeted = true;
  captions.person(asSaid({ text, pictures: shown }), { isFinal: true });
  deedLine.clear();
  if (talk.isLost) captions.notice(words.lost);
  show();
  return true;
}

/** What she is not sure to have heard: the person looks at it, and sends it. */
function draft(text) {
  const before = typed.value.trim();
  typed.value = before && before !== talk.draft ? `${before} ${text}` : text;
  talk.draft = typed.value;
  captions.notice(isFinePointer() ? words.ear.unsure : words.ear.unsureHere);
  if (isFinePointer() && [document.body, byId("mic")].includes(document.activeElement)) typed.focus();
  show();
}

function stop() {
  speech.stop();
  show();
}

// ---- deeds

function answer(frame) {
  if (!wire.send(frame)) cards.trouble(frame.deed, words.notSent);
}

/** A deed from a command that waits for a yes: the same card as one from the talk. */
function askAbout(deed, about = "") {
  if (deed.state !== "proposed") return;
  cards.ask({
    deed: deed.id,
    hash: deed.hash,
    title: deed.title,
    lines: deed.lines,
    phrase: deed.phrase,
    outside: deed.outside,
    expires: deed.expires,
    yes: deed.yes,
    no: deed.no,
    about,
  });
}

/** The question whether the like of it may be done without asking comes first; it has a phrase of its own. */
async function offer(id) {
  try {
    const { deed } = await command("grants/offer", { deed: id });
    askAbout(deed);
    cards.first(deed.id);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    cards.trouble(id, error.message);
  }
}

function deedChanged(frame) {
  if (frame.state !== "proposed") cards.settle(frame.id);
  today.changed();
  if (frame.state === "done" && talk.redrawsAfter.delete(frame.id)) void room.redraw();
  if (frame.state === "held") cards.hold(frame);
  else if (cards.release(frame.id) && frame.state === "denied") deedLine.show({ ...frame, state: "undone" });
  if (["proposed", "approved", "denied", "expired", "held"].includes(frame.state)) return;
  deedLine.show(frame);
}

// ---- what is shown

/** One word for all that goes on; the line, the status and the styles follow it. */
function stateNow() {
  if (playout.isSounding) return "speaking";
  if (talk.isLost) return "reconnecting";
  if (!talk.isBegun) return "idle";
  if (ear.isHearing || talk.floor === "listening") return "listening";
  if (playout.isBusy || talk.floor === "thinking") return "thinking";
  if (cards.isWaiting) return "approval";
  return ear.kind !== "none" && !ear.isOpen ? "muted" : "idle";
}

let statusTimer = 0;
let drawnNote = "";

function show() {
  const state = stateNow();
  line.state = state;
  document.body.dataset.state = state;
  document.body.dataset.voice = voice.kind;
  clearTimeout(statusTimer);
  statusTimer = setTimeout(() => {
    if (byId("status").textContent !== words.status[state]) byId("status").textContent = words.status[state];
  }, STATUS_WAIT_MS);
  byId("stop").hidden = !["speaking", "thinking"].includes(state);
  const mic = byId("mic");
  mic.hidden = ear.kind === "none";
  mic.textContent = ear.isOpen ? words.ear.on : words.ear.off;
  mic.setAttribute("aria-description", ear.isOpen ? words.ear.closes : words.ear.opens);
  mic.classList.toggle("full", ear.isOpen);
  byId("room-mic").hidden = !ear.isOpen; // the room covers the page, and she listens all the same
  typed.placeholder = mic.hidden || !narrow.matches ? words.say.long : words.say.short;
  byId("send").hidden = !typed.value.trim() && pictures.count === 0;
  notes.show(ear, voice, talk);
  wire.greetAgain();
}

// ---- hands and keys

/** The first gesture: sound may be made from here on. */
async function hello() {
  if (talk.isBegun) return;
  talk.isBegun = true;
  document.body.dataset.begun = "yes";
  byId("hello").hidden = true;
  byId("say").hidden = false;
  if (isFinePointer()) typed.focus();
  show();
  await voice.unlock();
  talk.isAwake = true;
  show(); // she is told first whether she can be heard
  if (wire.isOpen) begin();
}

/** The kill switch by hand: Shift and Escape, from anywhere on the page. */
async function stopEverything() {
  try {
    const { text } = await command("deeds/stop");
    captions.notice(text);
  } catch (error) {
    captions.notice(error.message);
  }
}

const SILENT_KEYS = new Set(["Tab", "Shift", "Control", "Alt", "Meta", "Escape", "CapsLock", "AltGraph"]);

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    stop();
    if (event.shiftKey) void stopEverything();
    return;
  }
  const isOnControl = event.target instanceof Element && event.target.closest("button, a, input, dialog") !== null;
  if (talk.isBegun || isOnControl || SILENT_KEYS.has(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
  hello();
  // A letter goes on into the field, so that nobody's first word loses its head.
  if (event.key.length > 1 || event.key === " ") event.preventDefault();
  else typed.focus();
});

document.addEventListener("pointerup", (event) => {
  if (!talk.isBegun && !event.target.closest("header, footer, dialog, .card")) hello();
});

byId("hello").addEventListener("click", hello);
byId("stop").addEventListener("click", stop);
byId("open-room").addEventListener("click", () => void room.open("know"));
byId("open-today").addEventListener("click", () => void room.open("today"));
byId("earlier").addEventListener("click", () => void room.open("earlier"));
byId("mic").addEventListener("click", () => speech.toggleEar());
byId("room-mic").addEventListener("click", () => {
  speech.toggleEar();
  byId("room-close").focus();
});

byId("say").addEventListener("submit", async (event) => {
  event.preventDefault();
  await pictures.settled();
  const text = typed.value.trim();
  if ((text || pictures.count) && say(text, "text")) typed.value = "";
  show();
});
byId("give").addEventListener("click", () => byId("files").click());
byId("files").addEventListener("change", ({ target }) => {
  void pictures.give([...target.files]);
  target.value = ""; // the same file may be given again
  if (isFinePointer()) typed.focus();
});
document.addEventListener("paste", (event) => {
  const files = picturesIn(event.clipboardData);
  // What an office program copies is words and a picture of them: the words are meant.
  if (!talk.isBegun || room.isOpen || !files.length || event.clipboardData.types.includes("text/plain")) return;
  event.preventDefault();
  void pictures.give(files);
});
document.addEventListener("dragover", (event) => {
  if (event.dataTransfer?.types.includes("Files")) event.preventDefault(); // else the browser opens the file instead
});
document.addEventListener("drop", (event) => {
  if (!event.dataTransfer?.files.length) return;
  event.preventDefault();
  if (room.isOpen) return;
  if (!talk.isBegun) hello();
  void pictures.give([...event.dataTransfer.files]);
});
typed.addEventListener("input", () => show());
typed.addEventListener("keydown", (event) => {
  // Shift and Enter make a new line; a word that is still being composed is not sent.
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  byId("say").requestSubmit();
});

addEventListener("pagehide", () => {
  sessionStorage.setItem(DRAFT_KEY, typed.value);
  ear.close();
  playout.stop();
});

typed.value = sessionStorage.getItem(DRAFT_KEY) ?? "";
narrow.addEventListener("change", () => show());
window.speechSynthesis?.addEventListener("voiceschanged", () => show()); // some come late
await Promise.all([ear.ready(), voice.ready()]);
show();
wire.open();
