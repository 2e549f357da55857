// The line: one stroke that breathes while she listens and moves with what is really played.

const STROKE_PX = 3;
const ENVELOPE = 0.15; // of the width: how far the movement reaches from the middle
const CREST = 0.045; // of the width
const CREST_SECONDS = 1.6;
const BREATH_SECONDS = 6;
const GAP = 0.13; // of the width, when the microphone is closed
const SETTLE_SECONDS = 0.14; // how fast one state becomes the next
const CALM_FRAME_MS = 33; // idle needs no more than thirty pictures a second

// Per state: the height in px at silence and at full level, and how fast the waves pass.
const STATES = {
  idle: { low: 4, high: 4, speed: 0.35, breathes: true },
  approval: { low: 3, high: 3, speed: 0.35, breathes: true },
  listening: { low: 6, high: 32, speed: 1.1 },
  speaking: { low: 8, high: 48, speed: 1.6 },
  thinking: { low: 0, high: 0, speed: 0, crest: 12 },
  muted: { low: 0, high: 0, speed: 0, gap: GAP },
  reconnecting: { low: 0, high: 0, speed: 0, isDotted: true },
};
const STILL_LEVEL = { listening: 0.4, speaking: 0.55 };
const STILL_PHASE = 0.9;

export class Line {
  #canvas;
  #draw;
  #level;
  #state = "idle";
  #still = matchMedia("(prefers-reduced-motion: reduce)");
  #frame = 0;
  #last = 0;
  #phase = STILL_PHASE;
  #height = 0;
  #loudness = 0;
  #gap = 0;
  #crest = 0;
  #crestAt = 0;

  /** `level()` is 0 to 1: what is heard while listening, what is played while speaking. */
  constructor(canvas, level) {
    this.#canvas = canvas;
    this.#draw = canvas.getContext("2d");
    this.#level = level;
    this.#still.addEventListener("change", () => this.#wake());
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#wake());
    new ResizeObserver(() => this.#fit()).observe(canvas);
    this.#fit();
  }

  set state(name) {
    if (name === this.#state) return;
    this.#state = name;
    if (name === "thinking") this.#crestAt = 0;
    this.#wake();
  }

  #fit() {
    const scale = window.devicePixelRatio || 1;
    this.#canvas.width = Math.round(this.#canvas.clientWidth * scale);
    this.#canvas.height = Math.round(this.#canvas.clientHeight * scale);
    this.#wake();
  }

  #wake() {
    cancelAnimationFrame(this.#frame);
    this.#last = performance.now();
    this.#frame = requestAnimationFrame((now) => this.#step(now));
  }

  #step(now) {
    const shape = STATES[this.#state];
    if (this.#still.matches) {
      this.#settle(shape, STILL_LEVEL[this.#state] ?? 0, 1, 1);
      this.#phase = STILL_PHASE;
      this.#crestAt = 0.5;
      this.#paint(shape);
      return;
    }
    const seconds = Math.min((now - this.#last) / 1000, 0.1);
    const isCalm = shape.breathes && Math.abs(this.#height) <= 5;
    if (!isCalm || now - this.#last >= CALM_FRAME_MS - 4) {
      this.#last = now;
      const breath = shape.breathes ? 0.5 - 0.5 * Math.cos((now / 1000 / BREATH_SECONDS) * 2 * Math.PI) : 1;
      this.#phase += seconds * shape.speed * 2;
      this.#crestAt = (this.#crestAt + seconds / CREST_SECONDS) % 1;
      this.#settle(shape, this.#level(this.#state), breath, 1 - Math.exp(-seconds / SETTLE_SECONDS), seconds);
      this.#paint(shape);
    }
    const isSettled = !shape.low && !shape.crest && this.#height < 0.1 && Math.abs(this.#gap - (shape.gap ?? 0)) < 0.001;
    if (!isSettled) this.#frame = requestAnimationFrame((next) => this.#step(next));
  }

  #settle(shape, level, breath, share, seconds = 1) {
    // Up at once, down a little slower: a voice starts sharply and dies away.
    const pace = level > this.#loudness ? 0.04 : 0.12;
    this.#loudness += (level - this.#loudness) * (1 - Math.exp(-seconds / pace));
    const height = (shape.low + (shape.high - shape.low) * this.#loudness) * breath;
    this.#height += (height - this.#height) * (shape.high > shape.low ? Math.min(1, share * 4) : share);
    this.#gap += ((shape.gap ?? 0) - this.#gap) * share;
    this.#crest += ((shape.crest ?? 0) - this.#crest) * share;
  }

  #at(u) {
    // u runs from -0.5 to 0.5. Three sines under a Gaussian, so that the ends lie still.
    const envelope = Math.exp(-((u / ENVELOPE) ** 2));
    const p = this.#phase;
    const waves =
      0.74 * Math.sin(2 * Math.PI * 2.1 * u - p + 2.6) +
      0.24 * Math.sin(2 * Math.PI * 3.7 * u - p * 1.3 + 1.1) +
      0.08 * Math.sin(2 * Math.PI * 5.9 * u + p * 0.7);
    const away = u - (this.#crestAt - 0.5) * 1.2;
    const edge = Math.cos(Math.PI * u) ** 2;
    return this.#height * envelope * waves + this.#crest * edge * Math.exp(-((away / CREST) ** 2));
  }

  #paint(shape) {
    const { width, height } = this.#canvas;
    const scale = width / (this.#canvas.clientWidth || 1);
    const draw = this.#draw;
    const margin = STROKE_PX * scale;
    const span = width - 2 * margin;
    draw.clearRect(0, 0, width, height);
    draw.strokeStyle = getComputedStyle(this.#canvas).color;
    draw.lineWidth = STROKE_PX * scale;
    draw.lineCap = "round";
    draw.lineJoin = "round";
    draw.setLineDash(shape.isDotted ? [0, 13 * scale] : []);
    draw.beginPath();
    const step = 2 * scale;
    let isDown = false;
    for (let x = 0; x <= span; x += step) {
      const u = x / span - 0.5;
      if (!shape.isDotted && this.#gap > 0.01 && Math.abs(u) < this.#gap / 2) {
        isDown = false;
        continue;
      }
      const y = height / 2 - this.#at(u) * scale;
      if (isDown) draw.lineTo(margin + x, y);
      else draw.moveTo(margin + x, y);
      isDown = true;
    }
    draw.stroke();
  }
}
