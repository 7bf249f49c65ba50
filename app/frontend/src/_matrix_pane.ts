// Beside the grid: what the judgement in the cell says and rests on.
import { button, el, filled, named } from "./_matrix_dom";
import { columnName, rowName } from "./_matrix_grid";
import type { Change, Flaw, Model, Source } from "./_matrix_model";
import { words as split } from "./_matrix_model";
import { figure, shown } from "./_matrix_numbers";
import { fitting } from "./_matrix_paste";
import { bench } from "./_bench";
import type { Edit } from "./_steps";

export interface PaneActions {
  set(changes: Change[]): void;
  annotate(row: number, column: number, field: string, value: string): void;
  repair(edits: Edit[]): void;
  leave(): void;
}

const SUGGESTED = 8;

export class Pane {
  readonly box: HTMLElement;
  private row = 0;
  private column = 0;
  private body = el("div", { class: "mx-pane-body" });

  constructor(private model: Model, private actions: PaneActions) {
    this.box = el("aside", { class: "mx-pane", "aria-label": model.sheet.words.cell }, this.body);
    this.box.addEventListener("keydown", (e) => {
      if (e.key === "Escape" && !e.defaultPrevented) {
        e.preventDefault();
        this.actions.leave();
      }
    });
  }

  isBusy(): boolean {
    return this.box.contains(document.activeElement);
  }

  holds(row: number, column: number): boolean {
    return this.row === row && this.column === column;
  }

  /** Tells a new value while a field of the pane has the focus. */
  refreshValue(): void {
    const value = this.model.value(this.row, this.column);
    this.body.querySelector(".mx-now")?.replaceWith(this.meaningLine(value));
    const here = document.activeElement;
    const palette = this.body.querySelector(".mx-palette");
    if (palette && !(here instanceof HTMLInputElement && palette.contains(here))) {
      const index = here instanceof HTMLElement ? [...palette.querySelectorAll("button")].indexOf(here as HTMLButtonElement) : -1;
      const fresh = this.palette(value);
      palette.replaceWith(fresh);
      if (index >= 0) fresh.querySelectorAll("button")[index]?.focus();
    }
    const stated = this.model.judgement(this.row, this.column) !== undefined;
    this.body.querySelectorAll<HTMLInputElement>("fieldset input, textarea, .mx-confidence input").forEach((f) => (f.disabled = bench.readOnly || !stated));
  }

  /** Where the reason is written, or the first field there is. */
  enter(): void {
    const field = this.body.querySelector<HTMLElement>("textarea:not(:disabled)") ?? this.body.querySelector<HTMLElement>("button, input");
    field?.focus();
  }

  show(row: number, column: number): void {
    this.row = row;
    this.column = column;
    const { words } = this.model.sheet;
    const value = this.model.value(row, column);
    const j = this.model.judgement(row, column);
    const parts: (Node | undefined)[] = [this.heading(), this.meaningLine(value)];
    if (!this.model.blocked(row, column)) {
      if (!bench.readOnly) parts.push(this.palette(value));
      parts.push(this.shared(), this.sum(), ...this.flaws());
      const own = bench.language === "ar" ? ["reason_ar", "reason_en"] : ["reason_en", "reason_ar"];
      parts.push(this.confidence(j?.values.confidence ?? ""), this.sources(j?.values.sources ?? ""));
      for (const field of own) parts.push(this.reason(field, j?.values[field] ?? ""));
      if (j?.anchor) parts.push(el("p", { class: "note" }, el("a", { href: `/c/${bench.key}/read/${bench.language}/ledger.html#${j.anchor}` }, words.ledger)));
    }
    this.body.replaceChildren(...parts.filter((p): p is Node => p !== undefined));
  }

  private heading(): HTMLElement {
    const { words } = this.model.sheet;
    return el("h2", { class: "mx-pane-title" }, filled(words.sentence, rowName(this.model, this.row), columnName(this.model, this.column)));
  }

  private meaningLine(value: string): HTMLElement {
    const { words } = this.model.sheet;
    const scale = this.model.scale(this.column);
    const found = [...scale.values, ...scale.points].find((v) => v.value === value || (value !== "" && Number(v.value) === Number(value)));
    if (value === "") return el("p", { class: "mx-now" }, this.model.blocked(this.row, this.column) ? words.blocked : words.empty);
    return el("p", { class: "mx-now" }, el("bdi", { class: "num", dir: "ltr" }, shown(this.model, this.column, value)), found ? " " : "", found && named(found.meaning, found.language));
  }

  private palette(value: string): HTMLElement {
    const { words } = this.model.sheet;
    const scale = this.model.scale(this.column);
    const box = el("div", { class: "mx-palette", role: "group", "aria-label": words.value });
    for (const v of scale.values) {
      const made = button("", () => this.actions.set([{ row: this.row, column: this.column, value: v.value }]), "mx-value");
      made.append(el("bdi", { class: "num", dir: "ltr" }, shown(this.model, this.column, v.value)), el("span", {}, v.meaning));
      made.setAttribute("aria-pressed", String(v.value === value || (value !== "" && Number(v.value) === Number(value))));
      box.append(made);
    }
    if (!scale.whole || scale.values.length === 0) box.append(this.free(value));
    const none = button(words.clear, () => this.actions.set([{ row: this.row, column: this.column, value: "" }]), "mx-value");
    none.setAttribute("aria-pressed", String(value === ""));
    box.append(none);
    return box;
  }

  private free(value: string): HTMLElement {
    const { words } = this.model.sheet;
    const scale = this.model.scale(this.column);
    const input = el("input", { type: "text", inputmode: "decimal", dir: "ltr", value, "aria-label": words.free, class: "mx-free", id: "mx-free" });
    const take = () => {
      const fit = fitting(scale, input.value);
      input.setAttribute("aria-invalid", String(fit === undefined && input.value !== ""));
      if (fit !== undefined && fit !== this.model.value(this.row, this.column)) this.actions.set([{ row: this.row, column: this.column, value: fit }]);
    };
    input.addEventListener("change", take);
    const points = scale.points.map((p) => el("li", {}, el("bdi", { class: "num", dir: "ltr" }, figure(this.model, p.value)), " ", named(p.meaning, p.language)));
    return el("div", { class: "mx-freebox" }, el("label", { for: "mx-free" }, words.free), input, points.length > 0 && el("ul", { class: "mx-points" }, ...points));
  }

  private shared(): HTMLElement | undefined {
    const head = this.model.sheet.columns[this.column];
    if (head.part < 0 || head.parts < 2) return undefined;
    const names = this.model.siblings(this.column).map((c) => `${this.model.sheet.columns[c].name} ${shown(this.model, c, this.model.value(this.row, c)) || "·"}`);
    return el("p", { class: "note" }, filled(this.model.sheet.words.shared, names.join(bench.language === "ar" ? "، " : ", ")));
  }

  private sum(): HTMLElement | undefined {
    const surplus = sumOf(this.model, this.row, this.column);
    if (surplus === 0) return undefined;
    const text = shown(this.model, this.column, String(Math.round(surplus * 1e6) / 1e6));
    return el("p", { class: "mx-ask" }, filled(this.model.sheet.words.sum, el("bdi", { class: "num", dir: "ltr" }, text)));
  }

  private flaws(): HTMLElement[] {
    const line = this.model.judgement(this.row, this.column);
    return this.model.sheet.flaws
      .filter((f) => f.row === this.row && (f.column === this.column || (f.column < 0 && line !== undefined && this.model.siblings(this.column).length > 0)))
      .map((f) => flawBox(f, this.model, this.actions.repair));
  }

  private reason(field: string, value: string): HTMLElement {
    const { words } = this.model.sheet;
    const language = field.slice(-2);
    const area = el("textarea", { rows: "3", dir: "auto", lang: language, id: `mx-${field}`, ...this.locked() }, value);
    area.addEventListener("input", () => this.actions.annotate(this.row, this.column, field, area.value.trim()));
    return el("div", { class: "field" }, el("label", { for: `mx-${field}` }, language === "ar" ? words.reasonAr : words.reasonEn), area);
  }

  private locked(): Record<string, boolean> {
    return { disabled: bench.readOnly || !this.model.judgement(this.row, this.column) };
  }

  private confidence(value: string): HTMLElement {
    const { words } = this.model.sheet;
    const slide = el("input", { type: "range", min: "0", max: "1", step: "0.05", value: value || "0.5", "aria-label": words.confidence, ...this.locked() });
    const number = el("input", { type: "text", inputmode: "decimal", dir: "ltr", value, id: "mx-confidence", class: "mx-short", placeholder: words.confidenceNone, ...this.locked() });
    slide.classList.toggle("unset", value === "");
    const scale = { min: 0, max: 1, signed: false, whole: false, values: [], points: [] };
    slide.addEventListener("input", () => {
      number.value = String(Number(slide.value));
      slide.classList.remove("unset");
      this.actions.annotate(this.row, this.column, "confidence", number.value);
    });
    number.addEventListener("input", () => {
      const fit = number.value.trim() === "" ? "" : fitting(scale, number.value);
      number.setAttribute("aria-invalid", String(fit === undefined));
      if (fit === undefined) return;
      if (fit !== "") slide.value = fit;
      slide.classList.toggle("unset", fit === "");
      this.actions.annotate(this.row, this.column, "confidence", fit);
    });
    return el("div", { class: "field" }, el("label", { for: "mx-confidence" }, words.confidence), el("div", { class: "mx-confidence" }, slide, number));
  }

  private sources(value: string): HTMLElement {
    const { words, sources } = this.model.sheet;
    const cited = value.split(";").map((p) => p.trim()).filter((p) => p !== "").map((p) => {
      const at = p.search(/\s/);
      return at < 0 ? { id: p, locator: "" } : { id: p.slice(0, at), locator: p.slice(at).trim() };
    });
    const box = el("fieldset", { class: "field mx-sources" }, el("legend", {}, words.sources));
    const store = (now: { id: string; locator: string }[]) =>
      this.actions.annotate(this.row, this.column, "sources", now.map((c) => (c.locator ? `${c.id} ${c.locator}` : c.id)).join("; "));
    const again = (now: { id: string; locator: string }[]) => {
      const text = now.map((c) => (c.locator ? `${c.id} ${c.locator}` : c.id)).join("; ");
      store(now);
      const fresh = this.sources(text);
      box.replaceWith(fresh);
      fresh.querySelector<HTMLInputElement>(".mx-find")?.focus();
    };
    const list = el("ul", { class: "mx-cited" });
    cited.forEach((c, i) => {
      const source = sources.find((s) => s.id === c.id);
      const where = el("input", { type: "text", dir: "auto", value: c.locator, placeholder: words.locator, "aria-label": `${words.locator}: ${source?.label ?? c.id}`, ...this.locked() });
      where.addEventListener("input", () => {
        c.locator = where.value.replace(/[;\n]/g, ",").trim();
        store(cited);
      });
      const gone = button("×", () => again(cited.filter((_, k) => k !== i)), "mx-remove");
      gone.setAttribute("aria-label", words.removeSource.replace("{0}", source?.label ?? c.id));
      gone.disabled = this.locked().disabled;
      const name = el("span", { class: "mx-source", title: source?.title ?? "" }, named(source?.label ?? c.id));
      list.append(el("li", {}, name, where, gone));
    });
    if (cited.length === 0) list.append(el("li", { class: "note" }, words.noSource));
    box.append(list, this.finder(sources, (id) => again([...cited, { id, locator: "" }])));
    return box;
  }

  /** A field that finds a source by any part of its name. */
  private finder(sources: Source[], take: (id: string) => void): HTMLElement {
    const { words } = this.model.sheet;
    const input = el("input", {
      type: "text", dir: "auto", class: "mx-find", placeholder: words.addSource, "aria-label": words.addSource, role: "combobox",
      "aria-expanded": "false", "aria-controls": "mx-found", "aria-autocomplete": "list", autocomplete: "off", ...this.locked(),
    });
    const list = el("ul", { class: "mx-found", id: "mx-found", role: "listbox", "aria-label": words.sources, hidden: true });
    let at = -1;
    let found: Source[] = [];
    const draw = () => {
      list.replaceChildren(...found.map((s, i) => {
        const item = el("li", { role: "option", id: `mx-found-${i}`, "aria-selected": String(i === at) }, named(s.label), s.title && s.title !== s.label ? el("span", { class: "note" }, named(s.title, s.language)) : undefined);
        item.addEventListener("pointerdown", (e) => {
          e.preventDefault();
          take(s.id);
        });
        return item;
      }));
      list.hidden = found.length === 0;
      input.setAttribute("aria-expanded", String(found.length > 0));
      if (at >= 0) input.setAttribute("aria-activedescendant", `mx-found-${at}`);
      else input.removeAttribute("aria-activedescendant");
    };
    const look = () => {
      const asked = folded(input.value);
      found = sources.filter((s) => asked === "" || folded(`${s.id} ${s.label} ${s.title}`).includes(asked)).slice(0, SUGGESTED);
      at = asked !== "" && found.length > 0 ? 0 : -1;
      draw();
    };
    input.addEventListener("input", look);
    input.addEventListener("focus", look);
    input.addEventListener("blur", () => {
      found = [];
      draw();
    });
    input.addEventListener("keydown", (e) => {
      if (e.key === "ArrowDown" || e.key === "ArrowUp") {
        e.preventDefault();
        if (found.length === 0) look();
        at = (at + (e.key === "ArrowDown" ? 1 : -1) + found.length) % Math.max(1, found.length);
        draw();
      } else if (e.key === "Enter" && at >= 0 && found[at]) {
        e.preventDefault();
        take(found[at].id);
      } else if (e.key === "Escape" && found.length > 0) {
        e.preventDefault();
        found = [];
        draw();
      }
    });
    return el("div", { class: "mx-finder" }, input, list);
  }
}

function folded(text: string): string {
  return text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, "").replace(/[أإآٱ]/g, "ا").replace(/ى/g, "ي").replace(/ة/g, "ه").trim();
}

/** How far the values of an answer are from cancelling out; 0 for tables where they need not. */
export function sumOf(model: Model, row: number, column: number): number {
  const head = model.sheet.columns[column];
  const j = model.judgement(row, column);
  if (head.part < 0 || head.parts < 2 || !j) return 0;
  const sum = split(j.values[head.column] ?? "").map(Number).reduce((a, b) => a + b, 0);
  return Number.isNaN(sum) ? 0 : Math.round(sum * 1e6) / 1e6;
}

export function flawBox(flaw: Flaw, model: Model, repair: (edits: Edit[]) => void): HTMLElement {
  const box = el("div", { class: flaw.error ? "mx-flaw" : "mx-flaw soft" }, el("p", {}, el("strong", {}, flaw.error ? model.sheet.words.error : model.sheet.words.warning), " ", flaw.text));
  if (flaw.hint) box.append(el("p", { class: "note" }, flaw.hint));
  const fix = flaw.fix;
  if (fix && !bench.readOnly) box.append(button(fix.label, () => repair(fix.edits)));
  return box;
}
