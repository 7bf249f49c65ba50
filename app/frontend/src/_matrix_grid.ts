// The grid of cells: what is where, which cell has the focus, which are marked. Repaints single cells.
import { el, named, spoken } from "./_matrix_dom";
import type { Band, Flaw, Model } from "./_matrix_model";
import { heat, meaning, shown } from "./_matrix_numbers";

/** Beyond this many columns their names stand upright. */
const FEW = 9;

export interface Range {
  top: number;
  bottom: number;
  start: number;
  end: number;
}

export class Grid {
  readonly frame: HTMLElement;
  row = 0;
  column = 0;
  private anchorRow = 0;
  private anchorColumn = 0;
  private cells: HTMLElement[] = [];
  private marked: HTMLElement[] = [];
  private state = new Map<number, string>();
  private flaws = new Map<number, Flaw>();

  constructor(private model: Model) {
    const upright = model.width > FEW;
    this.frame = el("div", {
      class: `mx-frame ${upright ? "upright" : "flat"} ${model.sheet.id}`,
      role: "grid",
      "aria-label": model.sheet.title,
      "aria-rowcount": String(model.height + this.headRows() + this.bandRows()),
      "aria-colcount": String(model.width + 1),
      "aria-multiselectable": "true",
    });
    this.build();
    this.setFlaws();
  }

  /** Gives the columns as much of the width as there is, so that a small table needs no scrolling. */
  fit(width: number): void {
    const head = Number.parseFloat(getComputedStyle(this.frame).getPropertyValue("--head"));
    const each = Math.floor((width - head - 4) / this.model.width);
    const numbers = this.model.sheet.scales.some((s) => s.values.length === 0);
    const [least, most] = this.frame.classList.contains("flat") ? [56, 112] : numbers ? [52, 64] : [40, 56];
    this.frame.style.setProperty("--w", `${Math.max(least, Math.min(most, each))}px`);
  }

  private headRows(): number {
    return this.model.sheet.columnBands.length > 0 ? 2 : 1;
  }

  private bandRows(): number {
    return new Set(this.model.sheet.rows.map((r) => r.band).filter((b) => b >= 0)).size;
  }

  private build(): void {
    const heads = el("div", { role: "rowgroup", class: "mx-heads" });
    let index = 1;
    const { columns, columnBands, rows, rowBands, words } = this.model.sheet;
    if (columnBands.length > 0) {
      const bands = el("div", { role: "row", class: "mx-row mx-bands", "aria-rowindex": String(index++) }, this.corner(""));
      for (let c = 0; c < columns.length; ) {
        const band = columns[c].band;
        let to = c;
        while (to < columns.length && columns[to].band === band) to++;
        const head = el("div", { role: "columnheader", class: "mx-band", "aria-colindex": String(c + 2), "aria-colspan": String(to - c) });
        head.style.setProperty("--span", String(to - c));
        head.append(el("span", {}, bandName(columnBands[band])));
        head.title = columnBands[band].name;
        bands.append(head);
        c = to;
      }
      heads.append(bands);
    }
    const names = el("div", { role: "row", class: "mx-row mx-names", "aria-rowindex": String(index++) }, this.corner(`${words.rows} ↓ ${words.columns}`));
    columns.forEach((head, c) => {
      const made = el("div", { role: "columnheader", class: "mx-name", id: `mx-c${c}`, "aria-colindex": String(c + 2) }, el("span", {}, named(head.name, head.language)));
      if (c > 0 && columns[c - 1].band !== head.band) made.classList.add("first");
      made.title = head.text ? `${head.name}: ${head.text}` : head.name;
      names.append(made);
    });
    heads.append(names);
    const body = el("div", { role: "rowgroup" });
    let band = -1;
    rows.forEach((head, r) => {
      if (head.band >= 0 && head.band !== band) {
        band = head.band;
        const label = el("div", { role: "rowheader", class: "mx-rowband", "aria-colindex": "1", "aria-colspan": String(columns.length + 1) }, el("span", {}, bandName(rowBands[band])));
        body.append(el("div", { role: "row", class: "mx-row mx-bandrow", "aria-rowindex": String(index++) }, label));
      }
      const line = el("div", { role: "row", class: "mx-row", "aria-rowindex": String(index++) });
      const name = el("div", { role: "rowheader", class: "mx-head", id: `mx-r${r}`, "aria-colindex": "1" }, el("span", {}, named(head.name, head.language)));
      name.title = head.text ? `${head.name}: ${head.text}` : head.name;
      line.append(name);
      for (let c = 0; c < columns.length; c++) {
        const cell = el("div", { role: "gridcell", class: "mx-cell", tabindex: "-1", "aria-colindex": String(c + 2) });
        cell.dataset.i = String(this.model.at(r, c));
        this.cells.push(cell);
        line.append(cell);
        this.paint(r, c);
      }
      body.append(line);
    });
    this.frame.append(heads, body);
    this.cells[0]?.setAttribute("tabindex", "0");
  }

  private corner(text: string): HTMLElement {
    return el("div", { role: "columnheader", class: "mx-corner", "aria-colindex": "1" }, el("span", { class: text ? "" : "hidden" }, text || this.model.sheet.title));
  }

  /** Shows what the model says of one cell; touches nothing else. */
  paint(row: number, column: number): void {
    const at = this.model.at(row, column);
    const cell = this.cells[at];
    const value = this.model.value(row, column);
    const blocked = this.model.blocked(row, column);
    const head = this.model.sheet.columns[column];
    const first = column > 0 && this.model.sheet.columns[column - 1].band !== head.band;
    const text = blocked ? "" : value === "" ? "·" : shown(this.model, column, value);
    const kind = blocked ? "off" : value === "" ? "none" : heat(this.model.scale(column), value);
    const flaw = this.flaws.get(at);
    const classes = ["mx-cell", kind, first && "first", flaw && (flaw.error ? "bad" : "hint"), this.state.get(at), cell.classList.contains("on") && "on"];
    const name = classes.filter(Boolean).join(" ");
    if (cell.textContent !== text) cell.textContent = text;
    if (cell.className !== name) cell.className = name;
    if (row === this.row && column === this.column) this.describe(row, column);
  }

  /** Shows that cells are being saved, saved, or changed elsewhere. */
  mark(cells: number[], state: string): void {
    for (const at of cells) {
      if (state === "") this.state.delete(at);
      else this.state.set(at, state);
      const cell = this.cells[at];
      cell.classList.remove("saving", "saved", "clash");
      if (state !== "") cell.classList.add(state);
    }
  }

  setFlaws(): void {
    const before = [...this.flaws.keys()];
    this.flaws.clear();
    for (const flaw of this.model.sheet.flaws) {
      if (flaw.row < 0) continue;
      const columns = flaw.column >= 0 ? [flaw.column] : this.columnsOf(flaw);
      for (const c of columns) {
        const at = this.model.at(flaw.row, c);
        if (!this.flaws.get(at)?.error) this.flaws.set(at, flaw);
      }
    }
    for (const at of new Set([...before, ...this.flaws.keys()])) this.paint(Math.floor(at / this.model.width), at % this.model.width);
  }

  private columnsOf(flaw: Flaw): number[] {
    const found: number[] = [];
    for (let c = 0; c < this.model.width; c++) {
      const j = this.model.judgement(flaw.row, c);
      if (j && flaw.place.startsWith(`${this.model.sheet.file}:`) && anchorLine(j.anchor) === placeLine(flaw.place)) found.push(c);
    }
    return found;
  }

  /** The sentence that stands for the cell when it is read aloud. */
  sentence(row: number, column: number): string {
    const { words } = this.model.sheet;
    const value = this.model.value(row, column);
    const name = spoken(words.sentence, rowName(this.model, row), columnName(this.model, column));
    if (this.model.blocked(row, column)) return spoken(words.spoken, name, words.blocked);
    if (value === "") return spoken(words.spoken, name, words.empty);
    const text = meaning(this.model.scale(column), value);
    const out = [text ? spoken(words.spokenMeaning, name, shown(this.model, column, value), text) : spoken(words.spoken, name, shown(this.model, column, value))];
    const j = this.model.judgement(row, column);
    if (j?.values.sources) out.push(spoken(words.spokenSources, j.values.sources));
    if (j?.values.confidence) out.push(spoken(words.spokenConfidence, j.values.confidence));
    const flaw = this.flaws.get(this.model.at(row, column));
    if (flaw) out.push(spoken(words.spokenProblem, flaw.text));
    return out.join(" ");
  }

  private describe(row: number, column: number): void {
    this.cells[this.model.at(row, column)].setAttribute("aria-label", this.sentence(row, column));
  }

  /** The cell that an event happened in. */
  cellOf(target: EventTarget | null): { row: number; column: number } | undefined {
    const cell = target instanceof Element ? target.closest<HTMLElement>(".mx-cell") : null;
    if (!cell?.dataset.i) return undefined;
    const at = Number(cell.dataset.i);
    return { row: Math.floor(at / this.model.width), column: at % this.model.width };
  }

  /** Moves the focus to a cell; the marked range ends there if it is stretched, else it is that cell alone. */
  go(row: number, column: number, stretch = false, focus = true): void {
    const to = Math.max(0, Math.min(this.model.height - 1, row));
    const end = Math.max(0, Math.min(this.model.width - 1, column));
    const old = this.cells[this.model.at(this.row, this.column)];
    const cell = this.cells[this.model.at(to, end)];
    if (old !== cell) {
      old?.setAttribute("tabindex", "-1");
      cell.setAttribute("tabindex", "0");
    }
    this.row = to;
    this.column = end;
    if (!stretch) {
      this.anchorRow = to;
      this.anchorColumn = end;
    }
    this.describe(to, end);
    this.select();
    if (focus) {
      cell.focus({ preventScroll: true });
      this.reveal(cell);
    }
  }

  /* The heads stick to the edges, so the browser's own scrolling would leave cells beneath them. */
  private reveal(cell: HTMLElement): void {
    const head = this.frame.querySelector<HTMLElement>(".mx-corner:last-child, .mx-names .mx-corner");
    const top = this.frame.querySelector<HTMLElement>(".mx-heads")?.offsetHeight ?? 0;
    const side = head?.offsetWidth ?? 0;
    const f = this.frame.getBoundingClientRect();
    const c = cell.getBoundingClientRect();
    const rtl = getComputedStyle(this.frame).direction === "rtl";
    const left = rtl ? f.left : f.left + side;
    const right = rtl ? f.left + this.frame.clientWidth - side : f.left + this.frame.clientWidth;
    const dy = c.top < f.top + top ? c.top - f.top - top : c.bottom > f.top + this.frame.clientHeight ? c.bottom - f.top - this.frame.clientHeight : 0;
    const dx = c.left < left ? c.left - left : c.right > right ? c.right - right : 0;
    if (dx !== 0 || dy !== 0) this.frame.scrollBy(dx, dy);
    const seen = cell.getBoundingClientRect();
    const low = window.innerHeight - 8;
    if (seen.bottom > low || seen.top < 60) cell.scrollIntoView({ block: "center", inline: "nearest" });
  }

  range(): Range {
    return {
      top: Math.min(this.anchorRow, this.row),
      bottom: Math.max(this.anchorRow, this.row),
      start: Math.min(this.anchorColumn, this.column),
      end: Math.max(this.anchorColumn, this.column),
    };
  }

  isRange(): boolean {
    return this.anchorRow !== this.row || this.anchorColumn !== this.column;
  }

  markAll(): void {
    this.anchorRow = 0;
    this.anchorColumn = 0;
    this.go(this.model.height - 1, this.model.width - 1, true, false);
  }

  private select(): void {
    for (const cell of this.marked) {
      cell.classList.remove("on");
      cell.removeAttribute("aria-selected");
    }
    this.marked = [];
    const { top, bottom, start, end } = this.range();
    for (let r = top; r <= bottom; r++) {
      for (let c = start; c <= end; c++) {
        const cell = this.cells[this.model.at(r, c)];
        cell.setAttribute("aria-selected", "true");
        if (this.isRange()) cell.classList.add("on");
        this.marked.push(cell);
      }
    }
  }

  paintAll(except: Set<number>): void {
    for (let r = 0; r < this.model.height; r++) {
      for (let c = 0; c < this.model.width; c++) {
        if (!except.has(this.model.at(r, c))) this.paint(r, c);
      }
    }
  }
}

function bandName(band: Band): HTMLElement {
  return named(band.name, band.language);
}

/** A row with its band, as a sentence names it. */
export function rowName(model: Model, row: number): string {
  const head = model.sheet.rows[row];
  const band = head.band >= 0 ? model.sheet.rowBands[head.band].name : "";
  return band ? spoken(model.sheet.words.band, band, head.name) : head.name;
}

export function columnName(model: Model, column: number): string {
  const head = model.sheet.columns[column];
  const band = head.band >= 0 ? model.sheet.columnBands[head.band].name : "";
  return band ? spoken(model.sheet.words.band, band, head.name) : head.name;
}

function anchorLine(anchor: string): number {
  return Number(anchor.slice(anchor.lastIndexOf("-") + 1));
}

function placeLine(place: string): number {
  return Number(/:(\d+)(:\d+)?$/.exec(place)?.[1] ?? -1);
}
