// <mizan-preferences>: who wants what in a conflict, with the order of its states as one writes.
import { bench, byItself, on, read, settled } from "./_bench";
import { button, el, filled, named } from "./_matrix_dom";
import { changes } from "./_matrix_changes";
import { composer, inWords } from "./_preferences_formula";
import { type ConflictSheet, drop, type Form, type Ordered, put, rank, type Trouble, type Wants, wants, withText } from "./_preferences_model";
import { setup, small } from "./_preferences_setup";
import { States } from "./_preferences_states";
import { type Edit, type Json, save } from "./_steps";

const RANKED_MILLIS = 80;
const SAVED_MILLIS = 600;
const MOST_RANKED = 64;

interface State {
  number: number;
  stage: string;
}

class MizanPreferences extends HTMLElement {
  private sheet!: ConflictSheet;
  private states!: States;
  private maker = "";
  private texts: string[][] = [];
  private pending = 0;
  /** Counts what was sent, so that an answer from before it is known as old. */
  private sent = 0;
  private turn = 0;
  private edited = false;
  private dirty = new Set<number>();
  private tabs = el("div", { class: "px-tabs", role: "tablist" });
  private editor = el("section", { class: "px-editor", role: "tabpanel", id: "px-panel" });
  private base = el("div", {});
  private results = el("div", { class: "mx-results", role: "status", "aria-live": "polite" });
  private said = el("p", { class: "hidden", role: "status", "aria-live": "polite" });
  private rankSoon = settled(RANKED_MILLIS, () => byItself(() => this.rank()));
  private saveSoon = settled(SAVED_MILLIS, () => this.saveTexts(false));

  connectedCallback(): void {
    const soon = settled(200, () => byItself(() => this.refresh()));
    on<State>("state", (s) => {
      if (this.sheet && s.number !== this.sheet.number) soon();
      if (s.stage !== "read" && this.edited) void changes(this.sheet.words).then((parts) => this.results.replaceChildren(...parts));
    });
    addEventListener("pagehide", () => this.saveTexts(true));
    void this.load();
  }

  private async load(): Promise<void> {
    this.sheet = await read<ConflictSheet>(this.dataset.source ?? "");
    this.states = new States(this.sheet);
    const asked = decodeURIComponent(location.hash.slice(1));
    this.maker = this.sheet.makers.find((m) => m.id === (this.maker || asked))?.id ?? this.sheet.makers[0]?.id ?? "";
    this.replaceChildren(this.tabs, el("div", { class: "px-work px-ready" }, this.editor, this.states.box), this.base, this.results, this.said);
    this.take();
  }

  /** Draws everything from what is known of the case. */
  private take(): void {
    this.texts = wants(this.sheet, this.maker).texts();
    this.dirty.clear();
    this.drawTabs();
    this.drawEditor(this.sheet.ordered.problems);
    this.states.show(this.maker, this.sheet.ordered);
    const open = this.base.querySelector("details")?.open ?? false;
    const made = setup(this.sheet, (edits, key) => void this.send(edits, key));
    (made as HTMLDetailsElement).open = open;
    this.base.replaceChildren(made);
  }

  private async refresh(): Promise<void> {
    if (this.pending > 0 || this.dirty.size > 0 || this.base.contains(document.activeElement) && document.activeElement instanceof HTMLInputElement) return;
    const sent = this.sent;
    const fresh = await read<ConflictSheet>(this.dataset.source ?? "");
    if (this.pending > 0 || this.dirty.size > 0) return;
    if (sent !== this.sent) return this.refresh();
    const same = JSON.stringify(fresh.content) === JSON.stringify(this.sheet.content) && JSON.stringify(fresh.ordered) === JSON.stringify(this.sheet.ordered);
    Object.assign(this.sheet, fresh);
    if (!same) this.keepingFocus(() => this.take());
  }

  /* Tabs: a decision maker each */

  private drawTabs(): void {
    const { makers, words } = this.sheet;
    this.tabs.setAttribute("aria-label", words.makers);
    this.tabs.replaceChildren(...makers.map((m) => {
      const here = m.id === this.maker;
      const tab = button("", () => this.turnTo(m.id), "px-tab");
      tab.append(named(m.name));
      tab.setAttribute("role", "tab");
      tab.setAttribute("aria-selected", String(here));
      tab.setAttribute("aria-controls", "px-panel");
      tab.tabIndex = here ? 0 : -1;
      tab.addEventListener("keydown", (e) => {
        const step = e.key === "ArrowRight" ? 1 : e.key === "ArrowLeft" ? -1 : 0;
        if (step === 0) return;
        e.preventDefault();
        const onward = bench.rightToLeft ? -step : step;
        const at = makers.findIndex((k) => k.id === this.maker);
        this.turnTo(makers[(at + onward + makers.length) % makers.length]!.id);
        this.tabs.querySelector<HTMLElement>("[aria-selected=true]")?.focus();
      });
      return tab;
    }));
  }

  private turnTo(maker: string): void {
    this.saveTexts(true);
    this.maker = maker;
    history.replaceState(null, "", `#${encodeURIComponent(maker)}`);
    this.texts = wants(this.sheet, maker).texts();
    this.drawTabs();
    this.drawEditor(this.sheet.ordered.problems);
    this.states.show(maker, this.sheet.ordered);
  }

  private own(): Wants {
    return wants(this.sheet, this.maker);
  }

  /* The list of one decision maker */

  private drawEditor(problems: Trouble[]): void {
    const { words, makers } = this.sheet;
    const own = this.own();
    const name = makers.find((m) => m.id === this.maker)?.name ?? this.maker;
    const parts: (Node | undefined)[] = [];
    if (own.form === "weights") parts.push(el("h2", {}, words.weights), this.weights(own));
    else {
      parts.push(el("h2", {}, own.form === "statements" ? filled(words.statementsOf, name) : `${words.ranking}`), el("ol", { class: "px-items" }));
      if (this.texts.length === 0) parts.push(el("p", { class: "note" }, words.empty2));
      if (!bench.readOnly) parts.push(el("p", { class: "note" }, words.moveHint));
      if (own.form === "statements" && !bench.readOnly && this.sheet.options.length > 0) parts.push(this.adder());
    }
    if (!bench.readOnly) parts.push(this.switcher(own));
    this.editor.replaceChildren(...parts.filter((p): p is Node => p !== undefined));
    this.drawItems(problems);
  }

  private drawItems(problems: Trouble[]): void {
    const list = this.editor.querySelector(".px-items");
    const ranking = this.own().form === "ranking";
    list?.replaceChildren(...this.texts.map((t, i) => (ranking ? this.group(t, i) : this.statement(t, i))));
    this.tellProblems(problems);
  }

  private statement(texts: string[], i: number): HTMLElement {
    const { words } = this.sheet;
    const text = texts.join(" ; ");
    const input = el("input", { type: "text", dir: "ltr", value: text, "aria-label": words.statement.replace("{0}", this.states.number(i + 1)), spellcheck: "false", autocapitalize: "off", readonly: bench.readOnly });
    const shown = el("p", { class: "px-said" }, ...this.saidOf(texts));
    input.addEventListener("input", () => {
      this.texts[i] = input.value.split(/[;؛]/).map((w) => w.trim()).filter((w) => w !== "");
      if (this.texts[i]!.length === 0) this.texts[i] = [""];
      this.dirty.add(i);
      shown.replaceChildren(...this.saidOf(this.texts[i]!));
      this.rankSoon();
      this.saveSoon();
    });
    input.addEventListener("blur", () => this.saveTexts(true));
    return this.item(i, text, input, shown);
  }

  private saidOf(texts: string[]): Node[] {
    const out: Node[] = [];
    texts.forEach((t, i) => {
      if (i > 0) out.push(document.createTextNode(` = `));
      out.push(inWords(t, this.sheet.options, this.sheet.words));
    });
    return out;
  }

  private group(labels: string[], i: number): HTMLElement {
    const { words } = this.sheet;
    const text = labels.join(" = ");
    const line = el("p", { class: "px-state", tabindex: "0" }, ...labels.flatMap((l, k) => [k > 0 ? " = " : "", el("bdi", { class: "num px-label", dir: "ltr" }, l)]));
    const acts = el("p", { class: "px-said" }, ...this.saidOf(labels));
    const item = this.item(i, text, line, this.sheet.options.length > 0 ? acts : undefined);
    if (i > 0 && !bench.readOnly && text !== ">>" && this.texts[i - 1]!.join() !== ">>") {
      item.querySelector(".px-tools")?.prepend(small("=", words.tie.replace("{0}", text), () => this.change((all) => [...all.slice(0, i - 1), [...all[i - 1]!, ...all[i]!], ...all.slice(i + 1)])));
    }
    if (labels.length > 1 && !bench.readOnly) {
      item.querySelector(".px-tools")?.prepend(small("≠", words.untie.replace("{0}", text), () => this.change((all) => [...all.slice(0, i), ...labels.map((l) => [l]), ...all.slice(i + 1)])));
    }
    return item;
  }

  private item(i: number, text: string, main: HTMLElement, below: HTMLElement | undefined): HTMLElement {
    const { words } = this.sheet;
    const made = el("li", { class: "px-item", draggable: false });
    made.dataset.index = String(i);
    const ranking = this.own().form === "ranking";
    const tools = el("div", { class: "px-tools" });
    if (!bench.readOnly) {
      const up = small("↑", words.moveUp.replace("{0}", text), () => this.move(i, i - 1));
      const down = small("↓", words.moveDown.replace("{0}", text), () => this.move(i, i + 1));
      up.disabled = i === 0;
      down.disabled = i === this.texts.length - 1;
      tools.append(up, down);
      if (!ranking) tools.append(small("×", words.remove.replace("{0}", text), () => this.change((all) => all.filter((_, k) => k !== i), (raw) => raw.filter((_, k) => k !== i))));
      const grip = el("span", { class: "px-grip", "aria-hidden": "true" }, "⠿");
      grip.addEventListener("pointerdown", (e) => this.drag(e, made, i));
      made.append(grip);
    }
    made.append(el("span", { class: "px-number" }, el("bdi", { class: "num", dir: "ltr" }, this.states.number(i + 1))), el("div", { class: "px-main" }, main, below), tools, el("p", { class: "problem", hidden: true }));
    made.addEventListener("keydown", (e) => {
      if (!e.altKey || (e.key !== "ArrowUp" && e.key !== "ArrowDown") || bench.readOnly) return;
      e.preventDefault();
      this.move(i, e.key === "ArrowUp" ? i - 1 : i + 1);
    });
    return made;
  }

  private drag(e: PointerEvent, item: HTMLElement, from: number): void {
    e.preventDefault();
    const list = item.parentElement;
    if (!list) return;
    item.classList.add("dragged");
    const target = (y: number): number => {
      const items = [...list.children] as HTMLElement[];
      const at = items.findIndex((k) => y < k.getBoundingClientRect().top + k.offsetHeight / 2);
      return at < 0 ? items.length : at;
    };
    const over = (m: PointerEvent): void => {
      [...list.children].forEach((k, i) => k.classList.toggle("before", i === target(m.clientY)));
    };
    const done = (m: PointerEvent): void => {
      removeEventListener("pointermove", over);
      removeEventListener("pointerup", done);
      item.classList.remove("dragged");
      const to = target(m.clientY);
      [...list.children].forEach((k) => k.classList.remove("before"));
      this.move(from, to > from ? to - 1 : to);
    };
    addEventListener("pointermove", over);
    addEventListener("pointerup", done);
  }

  private move(from: number, to: number): void {
    if (to < 0 || to >= this.texts.length || from === to) return;
    const shift = <T>(list: T[]): T[] => {
      const all = [...list];
      all.splice(to, 0, ...all.splice(from, 1));
      return all;
    };
    this.change(shift, shift);
    this.editor.querySelectorAll<HTMLElement>(".px-item")[to]?.querySelector<HTMLElement>("input, .px-state")?.focus();
    this.said.textContent = this.sheet.words.moved.replace("{0}", this.texts[to]!.join(" = ")).replace("{1}", this.states.number(to + 1));
  }

  /** Changes the list: what is shown, what is ordered, what is saved. */
  private change(texts: (all: string[][]) => string[][], raw?: (all: Json[]) => Json[]): void {
    this.saveTexts(true);
    const own = this.own();
    this.states.settle();
    this.texts = texts(this.texts);
    const items = raw ? raw(own.items) : this.texts.map((t) => (t.length === 1 ? t[0]! : t));
    const edit = put(this.sheet, ["preferences", this.maker, own.form], items);
    this.drawEditor([]);
    void this.rank();
    void this.send([edit]);
  }

  private adder(): HTMLElement {
    const { words, options } = this.sheet;
    const add = (text: string) => {
      if (text.trim() === "") return;
      this.change((all) => [...all, [text.trim()]], (all) => [...all, text.trim()]);
    };
    const own = el("input", { type: "text", dir: "ltr", id: "px-own", "aria-label": words.write, placeholder: words.write, spellcheck: "false" });
    const go = () => {
      add(own.value);
      this.editor.querySelector<HTMLElement>("#px-own")?.focus();
    };
    own.addEventListener("keydown", (e) => e.key === "Enter" && go());
    return el("div", { class: "px-adder" }, el("h3", {}, words.addStatement), composer(options, words, (text) => {
      add(text);
      this.editor.querySelector<HTMLElement>(".px-composer select")?.focus();
    }), el("div", { class: "px-row" }, own, button(words.add, go)));
  }

  private switcher(own: Wants): HTMLElement | undefined {
    const { words } = this.sheet;
    if (own.form === "ranking") {
      return this.sheet.options.length > 0 ? button(words.toStatements, () => this.swap("statements", []), "button") : undefined;
    }
    if (this.states.size > MOST_RANKED) return el("p", { class: "note" }, filled(words.tooMany, this.states.number(this.states.size)));
    return el("div", {}, button(words.toRanking, () => {
      const groups = this.states.groups(this.maker).map((g) => g.map((s) => this.states.label(s)));
      this.swap("ranking", groups.map((g) => (g.length === 1 ? g[0]! : g)));
    }, "button"), el("p", { class: "note" }, words.toRankingNote));
  }

  /** Another form takes the place of the present one; all else that is said of the decision maker stays as it is written. */
  private swap(form: Form, items: Json[]): void {
    const own = this.own();
    const edits = [put(this.sheet, ["preferences", this.maker, form], items)];
    for (const other of ["statements", "ranking", "weights"]) {
      if (other !== form && other in own.raw) edits.push(drop(this.sheet, ["preferences", this.maker, other]));
    }
    this.texts = this.own().texts();
    this.drawEditor([]);
    void this.rank();
    void this.send(edits);
  }

  private weights(own: Wants): HTMLElement {
    const list = own.raw.weights as { [key: string]: Json };
    return el("ul", { class: "px-list" }, ...this.sheet.options.map((o) => {
      const input = el("input", { type: "text", inputmode: "decimal", dir: "ltr", value: String(list[o.id] ?? "0"), class: "mx-short", "aria-label": o.name, disabled: bench.readOnly });
      input.addEventListener("change", () => {
        if (/^[-+]?\d+(\.\d+)?$/.test(input.value.trim())) void this.send([put(this.sheet, ["preferences", this.maker, "weights", o.id], input.value.trim())]);
      });
      return el("li", {}, named(o.name), input);
    }));
  }

  /* The server orders, the queue saves */

  private async rank(): Promise<void> {
    const turn = ++this.turn;
    const maker = this.maker;
    const began = performance.now();
    const ordered: Ordered = await rank(this.sheet, maker, this.own().form, this.texts);
    if (turn !== this.turn || maker !== this.maker) return;
    if (ordered.states.length > 0) this.sheet.ordered = ordered;
    this.states.show(maker, ordered);
    this.tellProblems(ordered.problems);
    this.dispatchEvent(new CustomEvent("mizan:ranked", { bubbles: true, detail: { ms: performance.now() - began } }));
  }

  private tellProblems(problems: Trouble[]): void {
    const own = problems.filter((p) => p.maker === this.maker || p.maker === "");
    this.editor.querySelectorAll<HTMLElement>(".px-item").forEach((item, i) => {
      const found = own.find((p) => p.item === i && p.maker === this.maker);
      const place = item.querySelector<HTMLElement>(".problem");
      const input = item.querySelector<HTMLInputElement>("input");
      input?.setAttribute("aria-invalid", String(found?.error === true));
      if (!place) return;
      place.hidden = found === undefined;
      if (!found) return;
      place.replaceChildren(found.text, " ");
      if (found.nearest && input && !bench.readOnly) {
        const text = this.texts[i]!;
        const next = text[0]!.slice(0, found.from) + found.nearest + text[0]!.slice(found.from + found.length);
        place.append(button(this.sheet.words.use.replace("{0}", found.nearest), () => {
          input.value = next;
          input.dispatchEvent(new Event("input"));
          input.focus();
        }));
      }
    });
  }

  /** Saves what was typed; wrong words only when the field is left, so that nothing half-written stands in the case. */
  private saveTexts(leaving: boolean): void {
    if (this.dirty.size === 0) return;
    const own = this.own();
    const edits: Edit[] = [];
    for (const i of [...this.dirty]) {
      const wrong = this.editor.querySelectorAll(".px-item")[i]?.querySelector("[aria-invalid=true]");
      if (wrong && !leaving) continue;
      this.dirty.delete(i);
      const item = own.items[i];
      if (item === undefined || this.texts[i] === undefined || this.texts[i]!.join() === "") continue;
      const next = withText(item, this.texts[i]!);
      if (JSON.stringify(next) === JSON.stringify(item)) continue;
      const path = ["preferences", this.maker, own.form, String(i)];
      const mapping = item !== null && typeof item === "object" && !Array.isArray(item);
      edits.push(put(this.sheet, mapping ? [...path, "that"] : path, mapping ? (next as { that: Json }).that : next));
    }
    if (edits.length > 0) void this.send(edits, `${this.sheet.file}|${this.maker}`);
  }

  private async send(edits: Edit[], coalesce?: string): Promise<void> {
    this.pending++;
    this.sent++;
    this.edited = true;
    const outcome = await save(edits, coalesce === undefined ? {} : { coalesce });
    this.pending--;
    if (!outcome.saved || outcome.gaveWay.length > 0) {
      this.dirty.clear();
      await this.refresh();
    }
  }

  /** Draws anew without losing the place of whoever works by keyboard. */
  private keepingFocus(draw: () => void): void {
    const here = document.activeElement;
    const index = here?.closest<HTMLElement>(".px-item")?.dataset.index;
    const inList = index !== undefined && here instanceof HTMLInputElement ? here.selectionStart : null;
    const label = this.contains(here) ? here?.getAttribute("aria-label") : undefined;
    draw();
    const again = index !== undefined
      ? this.editor.querySelectorAll<HTMLElement>(".px-item")[Number(index)]?.querySelector<HTMLElement>("input, .px-state")
      : label ? [...this.querySelectorAll<HTMLElement>("[aria-label]")].find((k) => k.getAttribute("aria-label") === label) : undefined;
    again?.focus();
    if (again instanceof HTMLInputElement && inList !== null) again.setSelectionRange(inList, inList);
  }
}

customElements.define("mizan-preferences", MizanPreferences);
