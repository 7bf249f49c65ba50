// The order of the feasible states for one decision maker, best first, with what has just changed place.
import { button, el, filled, named } from "./_matrix_dom";
import { type ConflictSheet, type Ordered, places } from "./_preferences_model";

const SHOWN = 60;

export class States {
  readonly box = el("section", { class: "px-states" });
  private before = new Map<string, number>();
  private maker = "";
  private all = false;
  private ordered: Ordered;

  constructor(private sheet: ConflictSheet) {
    this.ordered = sheet.ordered;
  }

  /** How many states there are. */
  get size(): number {
    return this.ordered.states.length;
  }

  groups(maker: string): number[][] {
    return this.ordered.orders[maker] ?? [];
  }

  label(state: number): string {
    return this.ordered.states[state]?.label ?? "";
  }

  /** Keeps the order shown now as the one that later ones are compared with. */
  settle(): void {
    this.before = new Map([...places(this.groups(this.maker))].map(([s, p]) => [this.label(s), p]));
  }

  show(maker: string, ordered: Ordered): void {
    const other = maker !== this.maker;
    if (ordered.states.length > 0) this.ordered = ordered;
    this.maker = maker;
    if (other) this.settle();
    this.draw(ordered);
  }

  private draw(told: Ordered): void {
    const { words } = this.sheet;
    const name = this.sheet.makers.find((m) => m.id === this.maker)?.name ?? this.maker;
    const groups = this.groups(this.maker);
    const place = places(groups);
    const list = groups.flat();
    const moved = list.filter((s) => this.before.has(this.label(s)) && this.before.get(this.label(s)) !== place.get(s)).length;
    const parts: Node[] = [el("h2", {}, filled(words.states, name)), el("p", { class: "note" }, words.statesNote)];
    const broken = told.problems.filter((p) => p.error && p.maker === "");
    if (broken.length > 0) {
      parts.push(el("div", { class: "mx-flaw" }, el("p", {}, words.broken), el("ul", {}, ...broken.slice(0, 8).map((p) => el("li", {}, p.text, " ", el("bdi", { class: "num", dir: "ltr" }, p.place))))));
    }
    parts.push(el("p", { class: "px-moved note", role: "status", "aria-live": "polite" }, moved > 0 ? filled(words.change2, this.number(moved)) : words.same));
    const body = el("tbody");
    (this.all ? list : list.slice(0, SHOWN)).forEach((s) => body.append(this.row(s, place.get(s) ?? 0, groups)));
    parts.push(el("div", { class: "px-scroll", tabindex: "0", role: "region", "aria-label": name },
      el("table", {}, el("thead", {}, el("tr", {}, ...[words.place, words.state, words.taken, words.scene].map((h) => el("th", { scope: "col" }, h)))), body)));
    if (list.length > SHOWN && !this.all) {
      parts.push(button(words.more.replace("{0}", this.number(list.length)), () => {
        this.all = true;
        this.draw(told);
      }));
    }
    this.box.classList.toggle("stale", told.states.length === 0);
    this.box.replaceChildren(...parts);
  }

  private row(state: number, place: number, groups: number[][]): HTMLElement {
    const { words, options } = this.sheet;
    const s = this.ordered.states[state]!;
    const was = this.before.get(s.label);
    const step = was === undefined ? 0 : was - place;
    const tied = (groups.find((g) => g.includes(state))?.length ?? 1) > 1;
    const taken = options.filter((_, o) => ((s.taken >>> o) & 1) === 1);
    const acts = el("span", {});
    taken.forEach((o, i) => acts.append(i > 0 ? (document.documentElement.lang === "ar" ? "، " : ", ") : "", named(o.name)));
    const mark = step === 0 ? undefined : el("span", { class: step > 0 ? "px-up" : "px-down" }, step > 0 ? "▲ " : "▼ ", filled(step > 0 ? words.rose : words.fell, this.number(Math.abs(step))));
    return el("tr", { class: [step !== 0 && "moved", tied && "tied", state === this.ordered.now && "now"].filter(Boolean).join(" ") },
      el("td", { class: "px-place" }, el("bdi", { class: "num", dir: "ltr" }, this.number(place)), tied && el("span", { class: "px-tie", title: words.same2 }, " ="), mark),
      el("td", {}, el("bdi", { class: "num px-label", dir: "ltr" }, s.label)),
      el("td", {}, taken.length > 0 ? acts : options.length > 0 ? el("span", { class: "note" }, words.nothing) : named(s.label), state === this.ordered.now && el("span", { class: "px-now" }, ` · ${words.now}`)),
      el("td", {}, s.scene && named(s.scene)));
  }

  number(n: number): string {
    const text = String(n);
    return this.sheet.arabicDigits ? text.replace(/\d/g, (d) => String.fromCharCode(0x660 + Number(d))) : text;
  }
}
