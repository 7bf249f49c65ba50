// <mizan-matrix>: a table of judgements that is filled by keyboard, by pasting, or by touch, and saved as one goes.
import { bench, on, read, settled, tell } from "./_bench";
import { button, el, filled, spoken } from "./_matrix_dom";
import { help, preview } from "./_matrix_dialogs";
import { columnName, Grid, rowName } from "./_matrix_grid";
import { type Change, type Made, Model, type Sheet } from "./_matrix_model";
import { figure } from "./_matrix_numbers";
import { changes } from "./_matrix_changes";
import { flawBox, Pane, sumOf } from "./_matrix_pane";
import { fitting, plan, plain, table, written } from "./_matrix_paste";
import { paper } from "./_matrix_print";
import { type Edit, save } from "./_steps";

const PAGE = 10;
const MINUS_MILLIS = 1500;
const TYPED_MILLIS = 500;
const ADVANCE = "mizan-matrix-advance";

interface State {
  number: number;
  stage: string;
}

class MizanMatrix extends HTMLElement {
  private model!: Model;
  private grid!: Grid;
  private pane!: Pane;
  private source = "";
  private all = false;
  /** Whether no row was left out at first: a table that is begun does not lose the rows that nobody has judged yet. */
  private whole = false;
  private minusAt = Number.NEGATIVE_INFINITY;
  private pending = new Map<string, number>();
  /** Counts what was sent, so that an answer from before it is known as old. */
  private sent = 0;
  private said = el("p", { class: "hidden", role: "status", "aria-live": "polite" });
  private top = el("div", { class: "mx-top" });
  private below = el("div", { class: "mx-below" });
  private results = el("div", { class: "mx-results", role: "status", "aria-live": "polite" });
  private showSoon = settled(110, () => this.showPane());
  private stale = false;
  /** Whether anything was changed here: only then results are told. */
  private edited = false;
  private notes = new Map<string, number>();
  private unsaved = new Map<string, () => void>();

  connectedCallback(): void {
    this.source = this.dataset.source ?? "";
    const soon = settled(250, () => void this.refresh());
    on<State>("state", (s) => {
      if (this.model && (s.number !== this.model.sheet.number || s.stage === "complete")) soon();
      if (s.stage !== "read") void this.tellChanges();
    });
    on("turned", () => {
      this.edited = true;
      soon();
    });
    addEventListener("beforeprint", () => this.append(paper(this.model)));
    addEventListener("afterprint", () => this.querySelectorAll(".mx-paper").forEach((p) => p.remove()));
    addEventListener("pagehide", () => this.flush());
    document.addEventListener("copy", (e) => this.copy(e));
    document.addEventListener("paste", (e) => this.paste(e));
    void this.load();
  }

  private address(): string {
    return this.all || this.whole ? `${this.source}&all=yes` : this.source;
  }

  private async load(): Promise<void> {
    this.take(await read<Sheet>(this.address()));
  }

  /** Builds the table anew from this, at once: a key pressed in between would be lost. */
  private take(sheet: Sheet): void {
    if (!this.model) this.whole = sheet.hidden === 0;
    const before = this.model ? [this.grid.row, this.grid.column] : undefined;
    const focused = this.isHere();
    this.model = new Model(sheet);
    const place = before ?? placeOf(this.model);
    this.build();
    // Whoever types goes on typing, though the table was built anew.
    this.grid.go(place[0]!, place[1]!, false, focused);
    this.showPane();
    tell("matrix-ready", {});
  }

  private build(): void {
    this.grid = new Grid(this.model);
    this.pane = new Pane(this.model, {
      set: (changes) => this.change(changes),
      annotate: (r, c, field, value) => this.annotate(r, c, field, value),
      repair: (edits) => void this.repair(edits),
      leave: () => this.grid.go(this.grid.row, this.grid.column),
    });
    const { frame } = this.grid;
    frame.addEventListener("keydown", (e) => this.key(e));
    frame.addEventListener("pointerdown", (e) => this.pointer(e));
    frame.addEventListener("pointerover", (e) => this.drag(e));
    frame.addEventListener("dblclick", () => this.pane.enter());
    this.replaceChildren(this.top, el("div", { class: "mx-work" }, el("div", { class: "mx-left" }, frame, this.below), this.pane.box), this.results, this.said);
    this.grid.fit(frame.parentElement?.clientWidth ?? 0);
    this.drawTop();
    this.drawBelow();
  }

  /* Above the table: how far the work is, what to do next. */

  private drawTop(): void {
    const { words } = this.model.sheet;
    const bar = el("div", { class: "mx-bar", "aria-hidden": "true" }, el("span", {}));
    const next = button(words.next, () => this.next(), "button");
    const keys = button(words.keys, () => help(this.model), "button");
    keys.append(" ", el("kbd", {}, "?"));
    const advance = el("input", { type: "checkbox", checked: localStorage.getItem(ADVANCE) === "yes" });
    advance.addEventListener("change", () => localStorage.setItem(ADVANCE, advance.checked ? "yes" : "no"));
    const rows = this.all || this.model.sheet.hidden > 0
      ? button(this.all ? words.showUsed : words.showAll.replace("{0}", figure(this.model, this.model.sheet.hidden)), () => {
          this.all = !this.all;
          void this.load();
        })
      : undefined;
    const more = el("details", { class: "mx-groups" }, el("summary", {}, words.coverageMore), el("ul", {}));
    more.addEventListener("toggle", () => this.drawGroups());
    this.top.replaceChildren(
      el("div", { class: "mx-cover" }, bar, el("p", { class: "mx-count" }), more),
      el("div", { class: "mx-tools" }, ...(bench.readOnly ? [el("p", { class: "note" }, words.readOnly)] : [next, el("label", { class: "mx-check" }, advance, " ", words.advance)]), rows, keys),
      el("p", { class: "mx-why note", role: "status", "aria-live": "polite" }),
    );
    this.count();
  }

  private tally(row: number): [number, number] {
    let stated = 0;
    let total = 0;
    for (let c = 0; c < this.model.width; c++) {
      if (this.model.blocked(row, c)) continue;
      total++;
      if (this.model.value(row, c) !== "") stated++;
    }
    return [stated, total];
  }

  private rowTallies: [number, number][] = [];

  /** Counts again; after a change only the rows it touched. */
  private count(rows?: Set<number>): void {
    if (!rows) this.rowTallies = this.model.sheet.rows.map((_, r) => this.tally(r));
    else rows.forEach((r) => (this.rowTallies[r] = this.tally(r)));
    const stated = this.rowTallies.reduce((n, t) => n + t[0], 0);
    const total = this.rowTallies.reduce((n, t) => n + t[1], 0);
    const percent = total === 0 ? 0 : Math.floor((stated / total) * 100);
    const number = (n: number) => figure(this.model, n);
    this.top.querySelector<HTMLElement>(".mx-bar span")?.style.setProperty("inline-size", `${percent}%`);
    this.top.querySelector(".mx-count")?.replaceChildren(filled(this.model.sheet.words.coverage, number(stated), number(total), number(percent)));
    if (this.top.querySelector("details[open]")) this.drawGroups();
  }

  private drawGroups(): void {
    const { rows, rowBands, words } = this.model.sheet;
    const groups = new Map<string, [number, number]>();
    rows.forEach((row, r) => {
      const name = row.band >= 0 ? rowBands[row.band].name : row.name;
      const sum = groups.get(name) ?? [0, 0];
      groups.set(name, [sum[0] + this.rowTallies[r][0], sum[1] + this.rowTallies[r][1]]);
    });
    this.top.querySelector(".mx-groups ul")?.replaceChildren(
      ...[...groups].map(([name, [a, b]]) => el("li", { class: a === b ? "full" : "" }, filled(words.coverageBand, name, figure(this.model, a), figure(this.model, b)))),
    );
  }

  private next(): void {
    const { words, measured } = this.model.sheet;
    const open = this.model.sheet.next.filter((n) => n.stated || this.model.value(n.row, n.column) === "");
    const here = open.findIndex((n) => n.row === this.grid.row && n.column === this.grid.column);
    const n = open[(here + 1) % Math.max(1, open.length)];
    const why = this.top.querySelector(".mx-why");
    if (!n) {
      why?.replaceChildren(words.nextNone);
      return;
    }
    const basis = !measured ? words.byWeights : n.stated ? words.byOwnLever : words.byLevers;
    why?.replaceChildren(filled(n.stated ? words.nextUnsure : words.nextUnstated, document.createTextNode(basis)));
    this.grid.go(n.row, n.column);
    this.showPane();
  }

  /* Keys */

  private key(e: KeyboardEvent): void {
    if (!this.grid.cellOf(e.target)) return;
    const began = e.timeStamp;
    if (this.handle(e)) {
      e.preventDefault();
      requestAnimationFrame(() => requestAnimationFrame(() => {
        this.dispatchEvent(new CustomEvent("mizan:painted", { bubbles: true, detail: { ms: performance.now() - began, code: e.code } }));
      }));
    }
  }

  private handle(e: KeyboardEvent): boolean {
    const { row, column } = this.grid;
    const control = e.ctrlKey || e.metaKey;
    const end = this.model.width - 1;
    const onward = bench.rightToLeft ? -1 : 1;
    const move = (r: number, c: number): boolean => {
      this.grid.go(r, c, e.shiftKey);
      this.showSoon();
      return true;
    };
    if (e.altKey) return e.code === "KeyN" ? (this.next(), true) : false;
    switch (e.key) {
      case "ArrowUp": return move(control ? 0 : row - 1, column);
      case "ArrowDown": return move(control ? this.model.height - 1 : row + 1, column);
      case "ArrowLeft": return move(row, control ? (onward > 0 ? 0 : end) : column - onward);
      case "ArrowRight": return move(row, control ? (onward > 0 ? end : 0) : column + onward);
      case "Home": return move(control ? 0 : row, 0);
      case "End": return move(control ? this.model.height - 1 : row, end);
      case "PageUp": return move(row - PAGE, column);
      case "PageDown": return move(row + PAGE, column);
      case "Tab": return this.tab(e.shiftKey ? -1 : 1);
      case "Escape":
        if (this.grid.isRange()) this.grid.go(row, column);
        else this.top.querySelector<HTMLElement>("button")?.focus();
        return true;
      case "Enter":
        this.showPane();
        this.pane.enter();
        return true;
      case "?":
        help(this.model);
        return true;
    }
    if (e.code === "Slash" && e.shiftKey) return help(this.model), true;
    if (control) return e.code === "KeyA" ? (this.grid.markAll(), true) : false;
    if (bench.readOnly) return false;
    if (e.key === "Delete" || e.key === "Backspace") return this.clear();
    if (e.key === "F2") return this.free(), true;
    return this.value(e);
  }

  /** To the next cell in reading direction that is asked for; beyond the last one the page's own order goes on. */
  private tab(step: number): boolean {
    let at = this.model.at(this.grid.row, this.grid.column) + step;
    const last = this.model.width * this.model.height - 1;
    while (at >= 0 && at <= last && this.model.blocked(Math.floor(at / this.model.width), at % this.model.width)) at += step;
    if (at < 0 || at > last) return false;
    this.grid.go(Math.floor(at / this.model.width), at % this.model.width);
    this.showSoon();
    return true;
  }

  private value(e: KeyboardEvent): boolean {
    const { values } = this.model.scale(this.grid.column);
    if (e.code === "Minus" || e.code === "NumpadSubtract" || plain(e.key) === "-") {
      this.minusAt = performance.now();
      return true;
    }
    // The number pad and keyboards on glass have no code of a digit; the digit itself tells, in either script.
    const digit = /^Numpad\d$/.test(e.code) ? e.code.slice(-1) : e.code === "" ? (/^\d$/.exec(plain(e.key))?.[0] ?? "") : "";
    const code = digit !== "" ? `Digit${digit}` : e.code;
    const shift = e.shiftKey || performance.now() - this.minusAt < MINUS_MILLIS;
    this.minusAt = Number.NEGATIVE_INFINITY;
    const found = values.find((v) => v.code === code && v.shift === shift) ?? values.find((v) => v.code === code && (Number(v.value) === 0 || !code.startsWith("Digit")) && v.shift !== shift);
    if (found) {
      this.fill(found.value);
      return true;
    }
    if (values.length === 0 && /^[\d.\u0660-\u0669\u06f0-\u06f9\u066b]$/.test(e.key)) {
      this.free(plain(e.key));
      return true;
    }
    return false;
  }

  private fill(value: string): void {
    const { top, bottom, start, end } = this.grid.range();
    const changes: Change[] = [];
    for (let r = top; r <= bottom; r++) for (let c = start; c <= end; c++) changes.push({ row: r, column: c, value });
    this.change(changes);
    if (!this.grid.isRange() && localStorage.getItem(ADVANCE) === "yes") this.tab(1);
  }

  private clear(): boolean {
    this.fill("");
    return true;
  }

  /** A small field over the cell for numbers that have no key of their own. */
  private free(start?: string): void {
    const { row, column } = this.grid;
    if (this.model.blocked(row, column)) return;
    const cell = this.grid.frame.querySelector<HTMLElement>('.mx-cell[tabindex="0"]');
    if (!cell || cell.querySelector("input")) return;
    const before = this.model.value(row, column);
    const input = el("input", { type: "text", inputmode: "decimal", dir: "ltr", class: "mx-inline", "aria-label": this.grid.sentence(row, column), value: start ?? before });
    let done = false;
    const finish = (keep: boolean, onward: (() => void) | undefined = undefined): void => {
      if (done) return;
      const fit = input.value.trim() === "" ? "" : fitting(this.model.scale(column), input.value);
      if (keep && fit === undefined) {
        input.setAttribute("aria-invalid", "true");
        this.say(this.model.sheet.words.typed.replace("{0}", input.value));
        return;
      }
      done = true;
      input.remove();
      cell.textContent = "";
      this.grid.paint(row, column);
      if (keep && fit !== undefined) this.change([{ row, column, value: fit }]);
      if (onward) onward();
      else this.grid.go(row, column);
    };
    input.addEventListener("keydown", (e) => {
      e.stopPropagation();
      if (e.key === "Escape") finish(false);
      else if (e.key === "Enter") finish(true, () => (this.grid.go(row + 1, column), this.showSoon()));
      else if (e.key === "Tab") finish(true, () => (this.grid.go(row, column), this.tab(e.shiftKey ? -1 : 1)));
      else return;
      e.preventDefault();
    });
    input.addEventListener("blur", () => finish(fitting(this.model.scale(column), input.value) !== undefined, () => undefined));
    cell.replaceChildren(input);
    input.focus();
    if (start === undefined) input.select();
    else input.setSelectionRange(start.length, start.length);
  }

  /* Pointer */

  private pointer(e: PointerEvent): void {
    const at = this.grid.cellOf(e.target);
    if (!at || e.button !== 0 || (e.target as HTMLElement).tagName === "INPUT") return;
    if (e.pointerType === "mouse") e.preventDefault();
    this.grid.go(at.row, at.column, e.shiftKey);
    this.showSoon();
  }

  private drag(e: PointerEvent): void {
    const at = e.buttons === 1 && e.pointerType === "mouse" ? this.grid.cellOf(e.target) : undefined;
    if (at && (at.row !== this.grid.row || at.column !== this.grid.column)) this.grid.go(at.row, at.column, true);
  }

  /* Copy and paste */

  private isHere(): boolean {
    return this.grid !== undefined && document.activeElement instanceof HTMLElement && document.activeElement.classList.contains("mx-cell");
  }

  private copy(e: ClipboardEvent): void {
    if (!this.isHere() || !e.clipboardData) return;
    const { top, bottom, start, end } = this.grid.range();
    e.clipboardData.setData("text/plain", written(this.model, top, bottom, start, end));
    e.preventDefault();
    this.say(spoken(this.model.sheet.words.copied, figure(this.model, bottom - top + 1), figure(this.model, end - start + 1)));
  }

  private paste(e: ClipboardEvent): void {
    if (!this.isHere() || bench.readOnly || !e.clipboardData) return;
    e.preventDefault();
    const range = this.grid.range();
    const cells = table(e.clipboardData.getData("text/plain"));
    const made = plan(this.model, cells, range.top, range.start);
    if (made.changes.length === 0 && made.blanks.length === 0 && made.bad.length === 0) {
      this.say(this.model.sheet.words.pasteNothing);
    } else if (made.bad.length === 0 && made.blanks.length === 0 && made.outside === 0 && made.blocked === 0 && !made.heads) {
      this.change(made.changes);
    } else {
      preview(this.model, made, (changes) => this.change(changes));
    }
  }

  /* Changes */

  private change(changes: Change[]): void {
    if (bench.readOnly) return;
    this.flush();
    const keys = new Set(changes.map((c) => this.model.keyId(c.row, c.column)));
    const made = this.model.apply(changes);
    if (made.edits.length === 0) return;
    for (const at of made.cells) this.grid.paint(Math.floor(at / this.model.width), at % this.model.width);
    this.count(new Set(made.cells.map((at) => Math.floor(at / this.model.width))));
    this.showSoon();
    this.tellMade(made);
    void this.send(made.edits, made.cells, keys);
  }

  private tellMade(made: Made): void {
    const { words } = this.model.sheet;
    if (made.removed) this.note(words.clearedRow);
    else if (made.filled) this.note(words.filledZero);
  }

  private note(text: string): void {
    this.top.querySelector(".mx-why")?.replaceChildren(text);
  }

  private async send(edits: Edit[], cells: number[], keys: Set<string>, coalesce?: string): Promise<void> {
    this.sent++;
    keys.forEach((k) => this.pending.set(k, (this.pending.get(k) ?? 0) + 1));
    this.grid.mark(cells, "saving");
    this.edited = true;
    const outcome = await save(edits, coalesce === undefined ? {} : { coalesce });
    keys.forEach((k) => {
      const left = (this.pending.get(k) ?? 1) - 1;
      if (left > 0) this.pending.set(k, left);
      else this.pending.delete(k);
    });
    const state = outcome.saved && outcome.gaveWay.length === 0 ? "saved" : "clash";
    this.grid.mark(cells, state);
    window.setTimeout(() => this.grid.mark(cells, ""), 1600);
    if (state === "clash" || this.stale) void this.refresh();
  }

  /** Reason, sources and confidence are saved when the typing rests. */
  private annotate(row: number, column: number, field: string, value: string): void {
    const id = `${this.model.sheet.file}|${this.model.keyId(row, column)}|${field}`;
    const run = (): void => {
      this.unsaved.delete(id);
      clearTimeout(this.notes.get(id));
      const edits = this.model.annotate(row, column, field, value);
      if (edits.length > 0) void this.send(edits, this.model.siblings(column).map((c) => this.model.at(row, c)), new Set([this.model.keyId(row, column)]), id);
    };
    clearTimeout(this.notes.get(id));
    this.unsaved.set(id, run);
    this.notes.set(id, window.setTimeout(run, TYPED_MILLIS));
  }

  private flush(): void {
    [...this.unsaved.values()].forEach((run) => run());
  }

  private async repair(edits: Edit[]): Promise<void> {
    await save(edits);
    await this.refresh();
    this.grid.go(this.grid.row, this.grid.column);
  }

  /** Takes over what others have changed; what is being typed here stays. */
  private async refresh(): Promise<void> {
    if (!this.model) return;
    if (this.pending.size > 0 || this.unsaved.size > 0) {
      this.stale = true;
      if (this.pending.size > 0) return;
    }
    this.stale = false;
    const sent = this.sent;
    let fresh: Sheet;
    try {
      fresh = await read<Sheet>(this.address());
    } catch {
      this.say(this.model.sheet.words.failed);
      return;
    }
    if (this.pending.size > 0) {
      this.stale = true;
      return;
    }
    if (sent !== this.sent) return this.refresh();
    const kept = new Set([...this.unsaved.keys()].map((id) => id.split("|")[1]!));
    if (!this.model.update(fresh, kept)) {
      this.take(fresh);
      return;
    }
    this.grid.setFlaws();
    this.grid.paintAll(new Set());
    this.count();
    this.drawBelow();
    if (!this.pane.isBusy()) this.showPane();
  }

  private showPane(): void {
    if (this.pane.isBusy() && this.pane.holds(this.grid.row, this.grid.column)) this.pane.refreshValue();
    else this.pane.show(this.grid.row, this.grid.column);
  }

  /* Below the table: what is wrong, what is worth a question, what follows from the last change. */

  private drawBelow(): void {
    const { words, flaws } = this.model.sheet;
    const parts: Node[] = [];
    const sums = this.unbalanced();
    if (flaws.length > 0) {
      const placed = flaws.map((f) => {
        const item = el("li", {});
        if (f.row >= 0) {
          const column = Math.max(0, f.column);
          item.append(button(spoken(words.sentence, rowName(this.model, f.row), columnName(this.model, column)), () => (this.grid.go(f.row, column), this.showPane()), "mx-link"));
        }
        item.append(flawBox(f, this.model, (edits) => void this.repair(edits)));
        return item;
      });
      parts.push(el("details", { class: "mx-problems", open: flaws.some((f) => f.error) }, el("summary", {}, filled(words.problems, figure(this.model, flaws.length))), el("ul", {}, ...placed)));
    }
    if (sums.length > 0) {
      const items = sums.map(([r, c]) => el("li", {}, button(spoken(words.sentence, rowName(this.model, r), bandOf(this.model, c)), () => (this.grid.go(r, c), this.showPane()), "mx-link")));
      parts.push(el("details", { class: "mx-sums" }, el("summary", {}, filled(words.sums, figure(this.model, sums.length))), el("ul", {}, ...items)));
    }
    this.below.replaceChildren(...parts);
  }

  private unbalanced(): [number, number][] {
    const found: [number, number][] = [];
    this.model.sheet.columns.forEach((head, c) => {
      if (head.part !== 0) return;
      for (let r = 0; r < this.model.height; r++) if (sumOf(this.model, r, c) !== 0) found.push([r, c]);
    });
    return found;
  }

  /** What the last step did to the results, as far as it is computed. */
  private async tellChanges(): Promise<void> {
    const words = this.model?.sheet.words;
    if (!words || !this.edited) return;
    this.results.replaceChildren(...(await changes(words, this.model)));
  }

  private say(text: string): void {
    this.said.textContent = text;
  }
}

function bandOf(model: Model, column: number): string {
  const band = model.sheet.columns[column].band;
  return band >= 0 ? model.sheet.columnBands[band].name : model.sheet.columns[column].name;
}

/** The cell that the address names after #, as row,column ids; else the first that is asked for. */
function placeOf(model: Model): [number, number] {
  const [row, column] = decodeURIComponent(location.hash.slice(1)).split(",");
  const r = model.sheet.rows.findIndex((h) => h.id === row);
  const c = model.sheet.columns.findIndex((h) => h.id === column);
  if (r >= 0 && c >= 0) return [r, c];
  const first = model.sheet.columns.findIndex((_, at) => !model.blocked(0, at));
  return [0, Math.max(0, first)];
}

customElements.define("mizan-matrix", MizanMatrix);
