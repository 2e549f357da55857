// Every sentence that the page itself says. Short, true, and hers.

import { date as dateOf } from "./page.js";

export const status = {
  idle: "here",
  listening: "listening",
  thinking: "thinking",
  speaking: "speaking",
  muted: "microphone closed",
  reconnecting: "reconnecting",
  approval: "waiting for you",
};

export const lost = "I can’t reach my own engine. I keep trying, and what you typed is kept.";
export const lostKey = "My engine runs, but this window has lost its key. Open me again from the terminal.";
export const notSent = "That didn’t reach my engine. Once I’m back, press it again.";
export const wordsOnly = "My voice didn’t come. Here are the words.";

export const card = {
  yes: "Yes",
  no: "No",
  phrase: (phrase) => `To go on, type: ${phrase}`,
  holds: (time) => `I’ll ask until ${time}, then let it go.`,
  keys: "Space presses a button. Enter does nothing here.",
  lapsed: "I let that question go. Ask again and so will I.",
  grant: "Do this without asking from now on",
  another: (n) => (n === 1 ? "One more after this:" : `${n} more after this:`),
  outside: "not your words: they come from outside",
  takeBack: "Take it back",
  holding: (title, s) => `${title}: goes out in ${s} seconds, and can be taken back until then.`,
  seen: "Seen",
  due: (time) => `for ${time}`,
  late: (time) => `meant for ${time}; I wasn’t running then`,
};

export const deed = {
  goesOut: (s) => (s > 0 ? `Goes out in ${s} ${s === 1 ? "second" : "seconds"}.` : "Going out now."),
  running: "doing it now",
  failed: "that didn’t work",
  uncertain: "I can’t tell whether it happened, so I won’t try again by myself",
  undone: "taken back",
  wentBack: "Taken back.",
  again: "Do it again",
  undo: "Undo",
  why: "Why",
};

export const ear = {
  on: "Mic on",
  off: "Mic off",
  opens: "Opens the microphone",
  closes: "Closes the microphone",
  "on-device": "Your voice stays in this browser.",
  here: "Your voice stays on this machine.",
  there: "Your voice goes to the machine I run on.",
  elsewhere: (host) => `Your voice goes to ${host}, to be written down.`,
  cloud: "Your voice goes to your browser’s maker, to be written down.",
  none: "No ear here, so I read what you type.",
  noneYet: "I read what you type.",
  fetching: "The browser is fetching its recogniser.",
  fetch: "Let the browser fetch an ear",
  fetchFailed: "The browser couldn’t fetch it. Typing always works.",
  allow: "Let a recogniser in the cloud listen",
  forbid: "Stop using the cloud recogniser",
  denied: "The browser keeps the microphone shut. Its address bar has the switch.",
  noMic: "I found no microphone here. Typing works.",
  taken: "Another program has the microphone. Typing works.",
  unplugged: "The microphone is gone. Typing works, and Mic off brings it back once it’s there.",
  unsure: "I think that’s what you said. Enter sends it.",
  unsureHere: "I think that’s what you said. Mend it, or send it.",
  broken: "The recogniser keeps giving up, so I closed the microphone.",
  unreachable: "The browser’s recogniser is out of reach. Typing works.",
  insecure: "A microphone needs HTTPS away from this machine, so I read what you type.",
};

export const footer = (bytes) => {
  if (bytes === null) return "";
  const units = [[1e9, "GB"], [1e6, "MB"], [1e3, "kB"]];
  const unit = units.find(([size]) => bytes >= size);
  const amount = unit ? `${(bytes / unit[0]).toFixed(1)} ${unit[1]}` : `${bytes} ${bytes === 1 ? "byte" : "bytes"}`;
  return `${amount} left this machine today.`;
};
export const footerHalted = "Everything that goes out is stopped.";
export const footerCloudEar = "Your browser’s own traffic, speech included, is not counted.";
export const footerCloudVoice = "What your browser sends away to be spoken is not counted.";

export const say = { long: "Say something, or type", short: "Speak, or type" };

export const picture = {
  away: "Take away",
  alt: "The picture you are about to give",
  given: "A picture is ready. It goes with what you say next.",
  gone: "The picture is taken away.",
  alone: (n) => (n === 1 ? "(a picture)" : "(pictures)"), // the person's line where they gave pictures and no word
  enough: "Four pictures at once is as many as I take.",
  unknown: "I can’t open that one. PNG, JPEG, WebP and GIF are the pictures I know.",
  broken: "That picture doesn’t open here; its file may be damaged.",
  tooLarge: "That picture stays too large, however small I make it.",
  unreachable: "The picture didn’t reach my engine. Give it again once I’m back.",
};

export const sky = {
  you: "You",
  people: (names) => `The people in your life, the closest nearest to you: ${names.join(", ")}.`,
};

export const room = {
  today: "Today",
  know: "What I know",
  journal: "Journal",
  earlier: "Earlier",
  voice: "Voice",
  titles: { know: "What I know about you" },
  reading: "Reading.",
  failed: "I couldn’t read that just now.",
};

/** Moving in. */
export const bringing = {
  title: "From before me",
  what: "What you told ChatGPT, Claude, Character.AI, Replika or SillyTavern, a diary, contacts or a calendar: give me the file or zip they gave you. It stays on this machine.",
  choose: "Bring a file in",
  own: "Which name in it is you? Then choose the file again.",
  reading: (name) => `Reading ${name}.`,
  soFar: (seen, found) => `${seen.toLocaleString()} of ${found.toLocaleString()} so far.`,
  done: (answer) => [cameIn(answer), ...stayedOut(answer)].join(" "),
  takeBack: "Take it all back out",
  takenBack: "Out again, all of it. You can put it back for a day.",
  putBack: "Put back",
  again: "It’s back.",
};

function cameIn({ entries, new: count, known, from, file }) {
  if (entries !== undefined) return `${entries.toLocaleString()} entries of my own, in.`;
  if (!count) return `Nothing new from ${from} (${file}): all ${known.toLocaleString()} were here.`;
  const before = known ? ` ${known.toLocaleString()} were here already.` : "";
  return `${count.toLocaleString()} ${count === 1 ? "line" : "lines"} from ${from} (${file}), in.${before}`;
}

function stayedOut({ erased = 0, future = 0, undated = 0, cut = 0, left = 0, troubles = [] }) {
  const of = (count, rest) => (count ? [`${count.toLocaleString()} ${rest}`] : []);
  return [
    ...of(erased, "you had me forget for good, so they stayed out."),
    ...of(future, "bore a day that has not come yet; I keep them without one."),
    ...of(undated - future, "bore no day that I could read."),
    ...of(cut, "were longer than I keep, and are cut."),
    ...of(left, "other files in it I could not use."),
    ...troubles,
  ];
}

export const know = {
  you: "You",
  aboutYou: "All about you",
  none: "Nothing yet. Whatever you tell me will stand here, with the sentence it came from.",
  noMatch: "Nothing of that in what I know.",
  count: (facts, turns) =>
    `${facts} ${facts === 1 ? "thing" : "things"}${turns ? `, from ${turns} ${turns === 1 ? "turn" : "turns"} of talk` : ""}.`,
  search: "Look for something",
  said: "Said in our talks",
  waysLabel: "Three ways to look",
  ways: { people: "People", topics: "Topics", time: "Time" },
  backTo: { people: "Back to people", topics: "Back to topics", time: "Back to time" },

  noPeople: "Nobody yet. Whom you speak of will stand here.",
  others: (n) => (n === 1 ? "One more stands below." : `${n} more stand below.`),
  groups: { family: "Family", love: "Love", friends: "Friends", work: "Work", others: "Others", animals: "Animals" },
  was: (word) => `once your ${word}`,
  isYour: (word) => (word.includes("’s ") || word.includes("'s ") ? word : `Your ${word}`),
  wasYour: (word) => `once your ${word}`,
  lastSpoken: (when) => `last spoken of ${when}`,
  mentioned: (n, first, last) =>
    n === 1
      ? `You spoke of them once, ${last}.`
      : `You spoke of them ${n} times${first === last ? `, ${last}` : `: first ${first}, last ${last}`}.`,
  birthday: (date, next) => (next ? `Birthday ${date}, next ${next}.` : `Birthday ${date}.`),
  died: "Has died.",
  ahead: "Ahead",
  known: "What I know",
  over: "What was",
  saidOf: (name) => `What else you said of ${name}`,
  inYourWords: "In your words",

  things: (n) => (n === 1 ? "one thing" : `${n} things`),
  nothing: "nothing yet",
  nothingOfIt: "Nothing of this yet.",
  earlier: "Further back",
  happened: { began: "Since then", ended: "Over by then" },
  quietDay: "No line of yours from that day stands.",

  toldMe: (when, quote) => `You told me ${when}: “${quote}”`,
  toldMeThen: (when) => `You told me ${when}.`,
  until: (day) => `True until ${day}.`,
  correct: "Correct",
  keep: "Keep this",
  leave: "Leave it",
  corrected: "Corrected. Undo stands in the journal.",
  correctLabel: (text) => `What it should be, instead of: ${text}`,
  keepForGood: "Keep for good",
  kept: "Kept for good",
  keptNow: "Kept for good. It never fades.",
  loosened: "It may fade like the rest.",
  forget: "Forget",
  forgotten: "Forgotten, and still undoable",
  hidden: (told, gone) => `Forgotten: what you told me ${told}. Gone for good ${gone || "in a day"}.`,
  hiddenNow: "Forgotten. You can put it back for a day.",
  putBack: "Put back",
  undo: "Undo",
  back: "It’s back.",
  forgetNow: "Forget for good",
  forgetAll: (name) => `Forget everything about ${name}`,
  forgetAllNow: (name) => `Forget everything about ${name} for good`,
  forgottenAll: (name) => `Forgotten: everything about ${name}. Gone for good in a day.`,
  allAbout: (name) => `Everything about ${name}`,

  more: "More",
  never: "Never remember things like this",
  neverAsk: "Never remember what, from here on?",
  neverMeans: "What I hold of it is forgotten too, undoable for a day. Your lines stay in the journal.",
  neverAbout: (label) => (/^(your|what|where|who|how) ?/.test(label) ? label[0].toUpperCase() + label.slice(1) : `Anything about ${label}`),
  neverOf: (name) => `Never remember things about ${name}`,
  neverHere: "I learn nothing of this any more, at your word.",
  withheld: (label, n) =>
    `From here on I remember nothing about ${label}.${n ? ` ${n === 1 ? "One thing is" : `${n} things are`} forgotten with it.` : ""}`,
  rules: "What I don’t remember, at your word",
  since: (when) => `since ${when.replace(/^on /, "")}`,
  nameless: "somebody whose name I no longer hold",
  mayAgain: "You may again",
  allow: (name) => `You may remember ${name} again`,
  allowed: (name) => `I may remember ${name} again.`,

  pictures: "Pictures",
  pictureOf: (caption, day) => (caption ? `Your picture: ${caption}` : `Your picture, kept ${day}`),
  pictureKept: (day) => `Kept ${day}`,
  pictureGone: "Let go. Gone for good in a day.",
};

/** The page of deeds. */
export const today = {
  date: dateOf,
  waiting: (n) =>
    n === 0 ? "Nothing waits for your yes." : n === 1 ? "One thing waits for your yes." : `${n} things wait for your yes.`,
  stop: "Stop everything",
  goOn: "Go on",
  halted: "Everything that goes out is stopped. I do nothing outside of this machine until you press “Go on”.",

  noneToday: "Nothing is on today.",
  ahead: "The next seven days",
  noneAhead: "Nothing is on in the next seven days.",
  allDay: "all day",
  timer: "timer",
  until: (clock) => `until ${clock}`,
  through: (day) => `to ${day}`,
  there: (clock, zone) => `${clock} in ${zone.split("/").at(-1).replaceAll("_", " ")}`,
  rang: "rang, and not seen yet",
  fromCalendar: (name) => `from “${name}”`,

  lists: "Lists",
  noLists: "Nothing is on any list.",
  items: (items, more) => `${items.join(", ")}${more > 0 ? `, and ${more} more` : ""}`,
  notes: "Notes",

  done: "What I did",
  noneDone: "Nothing yet. Whatever I do will stand here, with the way back.",
  more: "Further back",
  allElse: "The journal has the rest",
  undo: "Undo",
  again: "Do it again",
  exactly: "What exactly",
  at: (time) => `At ${time}.`,
  said: (when, text) => `You said at ${when}: “${text}”.`.replace(/at (today|yesterday|tomorrow|on )/, "$1"),
  by: {
    said: { page: "I showed it to you, and you said yes.", terminal: "I showed it to you in the terminal, and you said yes.", grant: "You had said yes to all of the kind." },
    pressed: { page: "You pressed it here.", terminal: "You did it in the terminal.", grant: "You had said yes to all of the kind." },
  },
  came: {
    running: "I’m at it now.",
    failed: "That didn’t work.",
    uncertain: "I can’t tell whether it happened, so I won’t try again by myself.",
    denied: "You said no, so I left it.",
    expired: "Nobody said yes in time, so I left it.",
    undone: "Taken back.",
  },
  heldBack: "It was taken back before it went out.",
  takenBack: (when) => `Taken back ${/^\d/.test(when) ? `at ${when}` : when}.`,

  grants: "What I needn’t ask for",
  noGrants: "You have given me no standing yes: I ask before anything goes out.",
  granted: {
    "mail.send": "Send mail",
    "mail.draft": "Put a mail into your drafts",
    "mail.reply": "Put an answer into your drafts",
    "calendar.add": "Put something into your calendar",
    "calendar.move": "Move something in your calendar",
    "calendar.cancel": "Take something out of your calendar",
    "contacts.add": "Add a contact",
    "contacts.change": "Change a contact",
  },
  grantedOther: (skill, verb) => `${skill[0].toUpperCase()}${skill.slice(1)}: ${verb.replaceAll("_", " ")}`,
  given: (resource, when, used, last) =>
    `For ${resource}, since ${when.replace(/^on /, "")}, ${used === 0 ? "not used yet" : `used ${used === 1 ? `once, ${last}` : `${used} times, last ${last}`}`}.`,
  revoke: "Take away",
  revoked: "Taken away. From here on I ask.",
};

export const journal = {
  none: "Nothing yet. Everything I do will stand here.",
  lead: "Everything that I did and heard, newest first.",
  more: "Further back",
  why: "Why",
  undo: "Undo",
  undone: "Taken back.",
  noReason: "Nothing came before it. It stands by itself.",
};

export const earlier = { none: "Nothing was said before this.", you: "You" };

export const voice = {
  lead: "How I sound. Words always stand on the page too.",
  server: ["My own voice", "Made on this machine, by me."],
  none: ["No voice", "Only words."],
  local: "Spoken by this browser, on this machine.",
  cloud: "My words would go to your browser’s maker to be spoken.",
};
