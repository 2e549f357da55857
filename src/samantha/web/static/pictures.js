// Giving a picture: chosen, pasted or dropped; made smaller here, shown above the field, and sent with the next turn.

import { el, link } from "./page.js";
import { picture as words } from "./words.js";

const KINDS = ["image/png", "image/jpeg", "image/webp", "image/gif"];
const MOST = 4; // with one turn
const LONGEST_PX = 1568; // beyond it the models that see make a picture smaller themselves
const MOST_BYTES = 4_000_000; // what the server takes
const SMALL_PNG_BYTES = 1_000_000; // a drawing or a screenshot up to here stays as sharp as it is
const QUALITIES = [0.86, 0.7, 0.5];

export class PictureError extends Error {}

export class Pictures {
  #place;
  #tell;
  #given = []; // {blob, url, id, node}, in the order of giving; `id` is "" until the server holds it
  #sent = new Map(); // id -> blob, of the last turn, in case the server refuses it
  #under = Promise.resolve();

  /** `tell` has changed(), trouble(sentence), announce(sentence) and emptied(): where the focus goes. */
  constructor(place, tell) {
    this.#place = place;
    this.#tell = tell;
  }

  get count() {
    return this.#given.length;
  }

  /** Resolves when what was given so far is held by the server, or was refused and is gone. */
  settled() {
    return this.#under;
  }

  /** Takes files, one after the other. What is none of the four kinds is said to be. */
  give(files) {
    for (const file of files) this.#under = this.#under.then(() => this.#trying(file));
    return this.#under;
  }

  /** The ids for the turn that is being sent. They leave the field. */
  take() {
    const given = this.#given.splice(0);
    this.#sent = new Map(given.map((one) => [one.id, one.blob]));
    for (const one of given) this.#drop(one);
    return given.map((one) => one.id);
  }

  /** The turn was refused: its pictures are given anew, so that nothing has to be looked for again. */
  putBack(ids) {
    const blobs = ids.map((id) => this.#sent.get(id)).filter(Boolean);
    for (const blob of blobs) this.#under = this.#under.then(() => this.#trying(blob));
  }

  async #trying(file) {
    try {
      await this.#take(file);
    } catch (error) {
      if (!(error instanceof PictureError)) throw error;
      this.#tell.trouble(error.message);
    }
    this.#tell.changed();
  }

  async #take(file) {
    if (this.count >= MOST) throw new PictureError(words.enough);
    const blob = await smaller(file);
    const one = { blob, url: URL.createObjectURL(blob), id: "", node: null };
    this.#given.push(one);
    this.#draw(one);
    this.#tell.changed();
    try {
      one.id = await upload(blob);
    } catch (error) {
      this.#given = this.#given.filter((other) => other !== one);
      this.#drop(one);
      throw error;
    }
    if (one.node.isConnected) this.#tell.announce(words.given);
  }

  #draw(one) {
    const away = link(words.away, () => {
      const index = this.#given.indexOf(one);
      this.#given = this.#given.filter((other) => other !== one);
      this.#drop(one);
      this.#tell.announce(words.gone);
      const next = this.#given[Math.min(index, this.count - 1)];
      if (next) next.node.querySelector("button").focus();
      else this.#tell.emptied();
      this.#tell.changed();
    });
    one.node = el("li", {}, el("img", { src: one.url, alt: words.alt }), away);
    this.#place.append(one.node);
    this.#place.hidden = false;
  }

  #drop(one) {
    one.node.remove();
    URL.revokeObjectURL(one.url);
    this.#place.hidden = this.#place.childElementCount === 0;
  }
}

/** Whether something that is dragged or pasted holds pictures. */
export const picturesIn = (data) => [...(data?.files ?? [])].filter((file) => file.type.startsWith("image/"));

/** Drawn anew at no more than its size limit: smaller, and without the place where it was taken. */
async function smaller(file) {
  let drawn;
  try {
    drawn = await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    throw new PictureError(KINDS.includes(file.type) ? words.broken : words.unknown);
  }
  const scale = Math.min(1, LONGEST_PX / Math.max(drawn.width, drawn.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(drawn.width * scale));
  canvas.height = Math.max(1, Math.round(drawn.height * scale));
  const brush = canvas.getContext("2d");
  brush.imageSmoothingQuality = "high";
  brush.drawImage(drawn, 0, 0, canvas.width, canvas.height);
  drawn.close();
  if (file.type === "image/png" || file.type === "image/gif") {
    const png = await saved(canvas, "image/png");
    if (png && png.size <= SMALL_PNG_BYTES) return png;
  }
  // A JPEG has no clear parts; on black, dark writing would be lost.
  brush.globalCompositeOperation = "destination-over";
  brush.fillStyle = "#fff";
  brush.fillRect(0, 0, canvas.width, canvas.height);
  for (const quality of QUALITIES) {
    const jpeg = await saved(canvas, "image/jpeg", quality);
    if (jpeg && jpeg.size <= MOST_BYTES) return jpeg;
  }
  throw new PictureError(words.tooLarge);
}

const saved = (canvas, type, quality) => new Promise((done) => canvas.toBlob(done, type, quality));

/** Hands it to the server, which holds it for a while. Returns its id. */
async function upload(blob) {
  let response;
  try {
    response = await fetch("/picture", { method: "POST", headers: { "content-type": blob.type }, body: blob });
  } catch {
    throw new PictureError(words.unreachable);
  }
  const answer = await response.json().catch(() => null);
  if (!response.ok || !answer?.picture) throw new PictureError(answer?.error ?? words.unreachable);
  return answer.picture;
}
