// The timeline's form and picture: whatever is chosen becomes the page's address, and the server draws.
import { bench, settled } from "./_bench";
import { go, query, softHistory } from "./_soft";

interface Piece {
  since: number;
  until: number;
  from: number;
  to: number;
}

export function timelines(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-sieve]");
  if (!form || form.dataset.live) return;
  form.dataset.live = "yes";
  softHistory();
  form.addEventListener("submit", (e) => {
    e.preventDefault();
    void go(query(form), true, "#sieve-from");
  });
  for (const select of form.querySelectorAll("select")) {
    select.addEventListener("change", () => void go(query(form), true, `#${select.id}`));
  }
  const svg = document.querySelector<SVGSVGElement>('#main svg[data-chart="timeline"]');
  if (svg) new Zoom(svg, form);
}

class Zoom {
  private readonly pieces: Piece[];
  private readonly since: number;
  private readonly until: number;
  private readonly show: () => void;
  private pending: [number, number] | null = null;

  constructor(
    private readonly svg: SVGSVGElement,
    private readonly form: HTMLFormElement,
  ) {
    this.pieces = (svg.dataset.pieces ?? "").split(";").filter(Boolean).map((p) => {
      const [since, until, from, to] = p.split(" ").map(Number);
      return { since: since!, until: until!, from: from!, to: to! };
    });
    this.since = Math.min(...this.pieces.map((p) => p.since));
    this.until = Math.max(...this.pieces.map((p) => p.until));
    this.show = settled(180, () => {
      if (this.pending) void this.years(...this.pending);
    });
    if (this.pieces.length === 0) return;
    const picture = svg.closest<HTMLElement>(".picture");
    picture?.addEventListener("keydown", (e) => this.key(e));
    picture?.addEventListener("wheel", (e) => this.wheel(e), { passive: false });
    this.drag();
  }

  /** The year at a place of the picture. */
  private at(x: number): number {
    for (const p of this.pieces) {
      const low = Math.min(p.from, p.to);
      const high = Math.max(p.from, p.to);
      if (x >= low - 9 && x <= high + 9) {
        const share = Math.min(1, Math.max(0, (x - p.from) / (p.to - p.from)));
        return p.since + share * (p.until - p.since);
      }
    }
    const first = this.pieces[0]!;
    const before = bench.rightToLeft ? x > first.from : x < first.from;
    return before ? this.since : this.until;
  }

  /** How far from the left edge the pointer is, in the picture's own units. */
  private inside(e: MouseEvent): number {
    const shown = this.svg.getBoundingClientRect();
    return ((e.clientX - shown.left) / shown.width) * this.svg.viewBox.baseVal.width;
  }

  private field(name: string): HTMLInputElement {
    return this.form.elements.namedItem(name) as HTMLInputElement;
  }

  private async years(from: number, to: number): Promise<void> {
    this.pending = null;
    this.field("from").value = String(Math.floor(Math.min(from, to)));
    this.field("to").value = String(Math.floor(Math.max(from, to)));
    await go(query(this.form), true, "#main .picture");
  }

  private zoom(around: number, factor: number): void {
    const [low, high] = this.pending ?? [this.since, this.until];
    const from = around - (around - low) * factor;
    const to = around + (high - around) * factor;
    this.pending = to - from < 1 ? [Math.floor(around), Math.floor(around)] : [from, to];
    this.show();
  }

  private key(e: KeyboardEvent): void {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    const middle = (this.since + this.until) / 2;
    const span = (this.until - this.since) / 4;
    const onward = bench.rightToLeft ? "ArrowLeft" : "ArrowRight";
    const back = bench.rightToLeft ? "ArrowRight" : "ArrowLeft";
    if (e.code === "Equal" || e.code === "NumpadAdd") this.zoom(middle, 0.5);
    else if (e.code === "Minus" || e.code === "NumpadSubtract") this.zoom(middle, 2);
    else if (e.code === "Digit0" || e.code === "Numpad0") void go(location.pathname, true, "#main .picture");
    else if (e.shiftKey && (e.code === onward || e.code === back)) {
      const way = e.code === onward ? span : -span;
      this.pending = [this.since + way, this.until + way];
      this.show();
    } else return;
    e.preventDefault();
  }

  private wheel(e: WheelEvent): void {
    if (!e.ctrlKey) return;
    e.preventDefault();
    this.zoom(this.at(this.inside(e)), e.deltaY < 0 ? 0.7 : 1.4);
  }

  /** Dragging over the picture chooses a stretch of time. */
  private drag(): void {
    let start = -1;
    let dragged = false;
    let band: SVGRectElement | null = null;
    const end = (): void => {
      band?.remove();
      band = null;
      start = -1;
    };
    this.svg.addEventListener("pointerdown", (e) => {
      if (e.button !== 0 || e.pointerType === "touch") return;
      start = this.inside(e);
      dragged = false;
    });
    this.svg.addEventListener("dragstart", (e) => e.preventDefault());
    this.svg.addEventListener("click", (e) => {
      if (dragged) e.preventDefault();
    });
    this.svg.addEventListener("pointermove", (e) => {
      if (start < 0) return;
      const now = this.inside(e);
      if (!band && Math.abs(now - start) < 6) return;
      if (!band) {
        dragged = true;
        this.svg.setPointerCapture(e.pointerId);
        band = document.createElementNS("http://www.w3.org/2000/svg", "rect");
        band.setAttribute("class", "band");
        band.setAttribute("y", "0");
        band.setAttribute("height", String(this.svg.viewBox.baseVal.height));
        this.svg.append(band);
      }
      band.setAttribute("x", String(Math.min(start, now)));
      band.setAttribute("width", String(Math.abs(now - start)));
    });
    this.svg.addEventListener("pointerup", (e) => {
      const from = start;
      const chosen = band !== null;
      end();
      if (chosen) void this.years(this.at(from), this.at(this.inside(e)));
    });
    this.svg.addEventListener("pointercancel", end);
  }
}
