// A small picture of the people in somebody's life: they stand on rings around a sun at the foot, the closest
// on the innermost, and within a ring by what they are: family, love, friends, work, others, animals.

import { sky as words } from "./words.js";

const SVG = "http://www.w3.org/2000/svg";
const ORDER = ["family", "love", "friends", "others", "work", "animals"];
const RINGS = [0.4, 0.7, 1]; // of the outer radius
const LARGEST = 250; // px
const EDGE = 0.16; // radians left free at the horizon
const FOOT = 34; // px under the horizon, for "You"
const LETTER = 9.2; // px of a letter of a name, a little more than most take
const SLOTS = 33; // places on a ring that are tried for somebody

const shape = (name, attributes, ...children) => {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
};

/** `open(person)` is called for a press on somebody; the list beside it is the way for keys and ears. */
export function draw(people, width, open) {
  const isNarrow = width < 480;
  const rx = Math.min(LARGEST, width / 2 - (isNarrow ? 26 : 38));
  const ry = rx * (isNarrow ? 1.55 : 1); // a narrow sky is a high one
  const sun = isNarrow ? 22 : 30;
  const centre = { x: width / 2, y: ry + 24 };
  const longest = isNarrow ? 9 : 12;
  const placed = [{ left: centre.x - sun, right: centre.x + sun, top: centre.y - sun, foot: centre.y }];
  const souls = [];
  let waiting = [...people];
  const rings = RINGS.filter((share) => {
    const here = fitting(waiting, rx * share, longest);
    const stood = stand(here, share, { rx, ry, centre, width, longest }, placed);
    souls.push(...stood);
    waiting = waiting.filter((one) => !stood.some(({ person }) => person === one));
    return stood.length > 0;
  });
  const height = centre.y + FOOT;
  const picture = shape(
    "svg",
    {
      class: "sky",
      role: "img",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      "aria-label": words.people(souls.map(({ person }) => bare(person.name))),
    },
    gradient(),
    shape("line", { class: "horizon", x1: 0, x2: width, y1: centre.y, y2: centre.y }),
    ...rings.map((share) =>
      shape("path", {
        class: "ring",
        d: `M${centre.x - rx * share} ${centre.y}A${rx * share} ${ry * share} 0 0 1 ${centre.x + rx * share} ${centre.y}`,
      }),
    ),
    shape("path", { d: `M${centre.x - sun} ${centre.y}a${sun} ${sun} 0 0 1 ${2 * sun} 0z`, fill: "url(#sun)" }),
    shape("text", { x: centre.x, y: centre.y + 24 }, words.you),
    ...souls.map((soul) => drawn(soul, open)),
  );
  return { picture, shown: souls.length };
}

/** As many of those who wait as a ring has room for, by the names that they have. */
function fitting(waiting, r, longest) {
  const room = (Math.PI - 2 * EDGE) * r;
  const here = [];
  let taken = 0;
  for (const one of waiting) {
    taken += Math.max(64, LETTER * Math.min(bare(one.name).length, longest) + 24);
    if (taken > room && here.length >= 2) break;
    here.push(one);
  }
  return here;
}

/** Where each stands: spread evenly by group, moved along the ring where a name would cover another. */
function stand(here, share, { rx, ry, centre, width, longest }, placed) {
  const inOrder = here.toSorted((a, b) => ORDER.indexOf(a.group) - ORDER.indexOf(b.group));
  const span = Math.PI - 2 * EDGE;
  const found = [];
  inOrder.forEach((person, i) => {
    const name = shortened(bare(person.name), longest);
    const half = (LETTER * name.length) / 2;
    const wanted = Math.PI - EDGE - (span * (i + 0.5)) / inOrder.length;
    const angles = Array.from({ length: SLOTS }, (_, n) => EDGE + (span * n) / (SLOTS - 1));
    for (const angle of [wanted, ...angles.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))]) {
      const x = centre.x + rx * share * Math.cos(angle);
      const y = centre.y - ry * share * Math.sin(angle);
      const box = { left: x - half, right: x + half, top: y - 9, foot: y + 29 };
      const isOut = box.left < 0 || box.right > width || box.foot > centre.y;
      if (isOut || placed.some((other) => meets(box, other))) continue;
      placed.push(box);
      found.push({ person, name, x, y });
      return;
    }
  });
  return found;
}

const meets = (a, b) => a.left < b.right + 6 && b.left < a.right + 6 && a.top < b.foot + 2 && b.top < a.foot + 2;

function drawn({ person, name, x, y }, open) {
  const node = shape(
    "g",
    { class: person.dead ? "soul gone" : "soul" },
    shape("circle", { class: "reach", cx: x, cy: y + 6, r: 26 }),
    shape("circle", { class: "dot", cx: x, cy: y, r: (3.5 + 4.5 * person.closeness).toFixed(1) }),
    shape("text", { x, y: y + 24 }, name),
  );
  node.addEventListener("click", () => open(person));
  return node;
}

const gradient = () =>
  shape(
    "defs",
    {},
    shape(
      "linearGradient",
      { id: "sun", x1: 0, y1: 0, x2: 0, y2: 1 },
      shape("stop", { class: "sun-top", offset: 0 }),
      shape("stop", { class: "sun-foot", offset: 1 }),
    ),
  );

const bare = (name) => name.replace(/^your /, "");
const shortened = (name, longest) => (name.length > longest ? `${name.slice(0, longest - 1)}…` : name);
