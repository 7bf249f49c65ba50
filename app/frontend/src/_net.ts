// Nets of actors, causes and states: pointing at a node shows its ties, dragging or arrow keys move it, Enter pins what is shown.
interface Knot {
  part: SVGGElement;
  x: number;
  y: number;
  room: number;
  dx: number;
  dy: number;
}

interface Tie {
  part: SVGGElement;
  from: number;
  to: number;
  bow: number;
  line: SVGPathElement | null;
  head: SVGPathElement | null;
  label: SVGGElement | null;
}

const STEP = 12;
const ARROW = 9;

export function nets(): void {
  for (const svg of document.querySelectorAll<SVGSVGElement>('svg[data-chart="net"]')) {
    if (svg.dataset.live) continue;
    svg.dataset.live = "yes";
    new Net(svg);
  }
}

class Net {
  private readonly knots: Knot[] = [];
  private readonly ties: Tie[] = [];
  private readonly layered: boolean;
  private pinned = -1;

  constructor(private readonly svg: SVGSVGElement) {
    this.layered = svg.dataset.layered === "yes";
    for (const part of svg.querySelectorAll<SVGGElement>(".node")) this.knot(part);
    for (const part of svg.querySelectorAll<SVGGElement>(".tie")) this.tie(part);
    svg.setAttribute("role", "group");
    svg.addEventListener("keydown", (e) => {
      if (e.code === "Escape") this.pin(-1);
    });
  }

  private knot(part: SVGGElement): void {
    const index = Number(part.dataset.node);
    this.knots[index] = {
      part,
      x: Number(part.dataset.x),
      y: Number(part.dataset.y),
      room: Number(part.dataset.r),
      dx: 0,
      dy: 0,
    };
    const links = part.tagName === "a";
    if (!links) {
      part.setAttribute("tabindex", "0");
      part.setAttribute("role", "button");
      part.setAttribute("aria-pressed", "false");
      part.setAttribute("aria-label", part.querySelector("title")?.textContent ?? "");
    }
    part.addEventListener("pointerenter", () => this.light(index));
    part.addEventListener("pointerleave", () => this.light(this.pinned));
    part.addEventListener("focus", () => this.light(index));
    part.addEventListener("blur", () => this.light(this.pinned));
    part.addEventListener("keydown", (e) => this.key(e, index, links));
    this.draggable(part, index, links);
  }

  private tie(part: SVGGElement): void {
    const paths = [...part.querySelectorAll("path")];
    this.ties.push({
      part,
      from: Number(part.dataset.from),
      to: Number(part.dataset.to),
      bow: Number(part.dataset.bow),
      line: paths[0] ?? null,
      head: paths[1] ?? null,
      label: this.svg.querySelector<SVGGElement>(`.tie-label[data-tie="${part.dataset.tie}"]`),
    });
  }

  private key(e: KeyboardEvent, index: number, links: boolean): void {
    const moves: Record<string, [number, number]> = {
      ArrowLeft: [-STEP, 0],
      ArrowRight: [STEP, 0],
      ArrowUp: [0, -STEP],
      ArrowDown: [0, STEP],
    };
    const move = moves[e.code];
    if (move && !e.ctrlKey && !e.metaKey && !e.altKey) {
      e.preventDefault();
      e.stopPropagation();
      this.move(index, this.knots[index]!.dx + move[0], this.knots[index]!.dy + move[1]);
    } else if (e.code === "Space" || (e.code === "Enter" && !links)) {
      e.preventDefault();
      this.choose(index);
    }
  }

  private choose(index: number): void {
    this.pin(this.pinned === index ? -1 : index);
    const name = this.knots[index]!.part.querySelector("title")?.textContent ?? "";
    this.svg.dispatchEvent(new CustomEvent("mizan:node", { bubbles: true, detail: { index, name } }));
  }

  private pin(index: number): void {
    this.knots[this.pinned]?.part.setAttribute("aria-pressed", "false");
    this.pinned = index;
    this.knots[index]?.part.setAttribute("aria-pressed", "true");
    this.light(index);
  }

  /** Dims everything but a node, its ties and its neighbours; -1 for nothing. */
  private light(index: number): void {
    this.svg.classList.toggle("dimmed", index >= 0);
    const near = new Set([index]);
    for (const tie of this.ties) {
      const touches = tie.from === index || tie.to === index;
      tie.part.classList.toggle("lit", touches);
      tie.label?.classList.toggle("lit", touches);
      if (touches) {
        near.add(tie.from);
        near.add(tie.to);
      }
    }
    this.knots.forEach((k, i) => k.part.classList.toggle("lit", near.has(i)));
  }

  private draggable(part: SVGGElement, index: number, links: boolean): void {
    let start: { x: number; y: number; dx: number; dy: number } | null = null;
    let moved = false;
    part.addEventListener("pointerdown", (e) => {
      if (e.button !== 0) return;
      const at = this.inside(e);
      start = { ...at, dx: this.knots[index]!.dx, dy: this.knots[index]!.dy };
      moved = false;
      part.setPointerCapture(e.pointerId);
    });
    part.addEventListener("pointermove", (e) => {
      if (!start) return;
      const at = this.inside(e);
      if (!moved && Math.hypot(at.x - start.x, at.y - start.y) < 4) return;
      moved = true;
      this.move(index, start.dx + at.x - start.x, start.dy + at.y - start.y);
    });
    part.addEventListener("pointerup", () => (start = null));
    part.addEventListener("pointercancel", () => (start = null));
    part.addEventListener("dragstart", (e) => e.preventDefault());
    part.addEventListener("click", (e) => {
      if (moved) {
        e.preventDefault();
        moved = false;
      } else if (!links) {
        this.choose(index);
      }
    });
  }

  /** Where the pointer is, in the picture's own units. */
  private inside(e: PointerEvent): { x: number; y: number } {
    const shown = this.svg.getBoundingClientRect();
    const box = this.svg.viewBox.baseVal;
    return {
      x: ((e.clientX - shown.left) / shown.width) * box.width,
      y: ((e.clientY - shown.top) / shown.height) * box.height,
    };
  }

  private move(index: number, dx: number, dy: number): void {
    const knot = this.knots[index]!;
    const box = this.svg.viewBox.baseVal;
    knot.dx = Math.min(box.width - knot.x - 6, Math.max(6 - knot.x, dx));
    knot.dy = Math.min(box.height - knot.y - 6, Math.max(6 - knot.y, dy));
    knot.part.setAttribute("transform", `translate(${knot.dx} ${knot.dy})`);
    this.ties.filter((t) => t.from === index || t.to === index).forEach((t) => this.draw(t));
  }

  private draw(tie: Tie): void {
    const a = this.knots[tie.from]!;
    const b = this.knots[tie.to]!;
    const from = { x: a.x + a.dx, y: a.y + a.dy };
    const to = { x: b.x + b.dx, y: b.y + b.dy };
    tie.label?.setAttribute("transform", `translate(${(a.dx + b.dx) / 2} ${(a.dy + b.dy) / 2})`);
    if (tie.from === tie.to) {
      tie.part.setAttribute("transform", `translate(${a.dx} ${a.dy})`);
      return;
    }
    if (this.layered) this.step(tie, from, to, a.room, b.room);
    else this.bowed(tie, from, to, a.room, b.room);
  }

  private step(tie: Tie, from: DOMPointLike, to: DOMPointLike, a: number, b: number): void {
    const way = Math.sign(to.x - from.x) || 1;
    const start = { x: from.x + way * a, y: from.y };
    const end = { x: to.x - way * (b + 1), y: to.y };
    const half = (end.x - start.x) / 2;
    tie.line?.setAttribute(
      "d",
      `M${start.x} ${start.y}C${start.x + half} ${start.y} ${end.x - half} ${end.y} ${end.x} ${end.y}`,
    );
    this.head(tie, end, { x: way, y: 0 });
  }

  private bowed(tie: Tie, from: DOMPointLike, to: DOMPointLike, a: number, b: number): void {
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const length = Math.max(1, Math.hypot(dx, dy));
    const middle = {
      x: (from.x + to.x) / 2 - (dy / length) * tie.bow,
      y: (from.y + to.y) / 2 + (dx / length) * tie.bow,
    };
    const points: { x: number; y: number }[] = [];
    for (let i = 0; i <= 32; i++) {
      const t = i / 32;
      const x = (1 - t) ** 2 * from.x + 2 * t * (1 - t) * middle.x + t * t * to.x;
      const y = (1 - t) ** 2 * from.y + 2 * t * (1 - t) * middle.y + t * t * to.y;
      const outside = Math.hypot(x - from.x, y - from.y) >= a + 2 && Math.hypot(x - to.x, y - to.y) >= b + 3;
      if (outside) points.push({ x, y });
    }
    if (points.length < 2) points.splice(0, points.length, { x: from.x, y: from.y }, { x: to.x, y: to.y });
    tie.line?.setAttribute("d", points.map((p, i) => `${i === 0 ? "M" : "L"}${p.x.toFixed(2)} ${p.y.toFixed(2)}`).join(""));
    const tip = points[points.length - 1]!;
    const back = points[Math.max(0, points.length - 3)]!;
    this.head(tie, tip, { x: tip.x - back.x, y: tip.y - back.y });
  }

  private head(tie: Tie, tip: DOMPointLike, way: DOMPointLike): void {
    const length = Math.max(0.01, Math.hypot(way.x, way.y));
    const ux = (way.x / length) * ARROW;
    const uy = (way.y / length) * ARROW;
    const base = { x: tip.x - ux, y: tip.y - uy };
    tie.head?.setAttribute(
      "d",
      `M${tip.x} ${tip.y}L${base.x - uy * 0.45} ${base.y + ux * 0.45}L${base.x + uy * 0.45} ${base.y - ux * 0.45}Z`,
    );
  }
}

interface DOMPointLike {
  x: number;
  y: number;
}
