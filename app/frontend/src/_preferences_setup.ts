// The conflict itself: its options, what cannot be, what holds now, who may act together.
import { bench } from "./_bench";
import { button, el, named } from "./_matrix_dom";
import { inWords } from "./_preferences_formula";
import { at, type Choice, type ConflictSheet, drop, put } from "./_preferences_model";
import type { Edit, Json } from "./_steps";

type Save = (edits: Edit[], coalesce?: string) => void;

const FREE = "[a-z0-9][a-z0-9-]{0,63}";

export function setup(sheet: ConflictSheet, save: Save): HTMLElement {
  const { words } = sheet;
  const parts = sheet.options.length > 0 || sheet.content.states === undefined ? [options(sheet, save), infeasible(sheet, save), statusQuo(sheet, save)] : [];
  return el("details", { class: "px-setup" }, el("summary", {}, words.setup), ...parts, coalitions(sheet, save));
}

function field(label: string, value: string, change: (value: string) => void, attributes: Record<string, string | boolean> = {}): HTMLElement {
  const input = el("input", { type: "text", value, "aria-label": label, dir: "auto", disabled: bench.readOnly, ...attributes });
  input.addEventListener("change", () => {
    if (input.checkValidity()) change(input.value.trim());
  });
  return input;
}

function choose(label: string, value: string, all: [string, string][], change: (value: string) => void): HTMLSelectElement {
  const made = el("select", { "aria-label": label, disabled: bench.readOnly }, ...all.map(([id, name]) => el("option", { value: id, selected: id === value }, name)));
  made.addEventListener("change", () => change(made.value));
  return made;
}

function options(sheet: ConflictSheet, save: Save): HTMLElement {
  const { words } = sheet;
  const people: [string, string][] = sheet.actors.map((a) => [a.id, a.name]);
  const ways: [string, string][] = [["true", words.both], ["only-on", words.onlyOn], ["only-off", words.onlyOff]];
  const rows = sheet.options.map((o) => {
    const path = ["options", o.id];
    const set = (key: string[], value: Json) => save([put(sheet, [...path, ...key], value)]);
    return el("tr", {},
      el("td", {}, el("code", { dir: "ltr" }, o.id)),
      el("td", {}, field(`${words.nameEn}: ${o.id}`, o.nameEn, (v) => set(["name"], { ...names(sheet, o), en: v }), { lang: "en" })),
      el("td", {}, field(`${words.nameAr}: ${o.id}`, o.nameAr, (v) => set(["name"], { ...names(sheet, o), ar: v }), { lang: "ar" })),
      el("td", {}, choose(`${words.owner}: ${o.id}`, o.owners[0] ?? "", people, (v) => set(["actor"], v))),
      el("td", {}, choose(`${words.reversible} ${o.id}`, o.reversible === "false" ? "only-on" : o.reversible, ways, (v) =>
        save([v === "true" && at(sheet.content, [...path, "reversible"]) !== undefined ? drop(sheet, [...path, "reversible"]) : put(sheet, [...path, "reversible"], v)]))));
  });
  const heads = [words.id, words.nameEn, words.nameAr, words.owner, words.reversible].map((h) => el("th", { scope: "col" }, h));
  const table = el("div", { class: "px-scroll", tabindex: "0", role: "region", "aria-label": words.options }, el("table", {}, el("thead", {}, el("tr", {}, ...heads)), el("tbody", {}, ...rows)));
  const id = el("input", { type: "text", dir: "ltr", pattern: FREE, title: words.badId, "aria-label": words.id, placeholder: words.id });
  const owner = choose(words.owner, sheet.actors[0]?.id ?? "", people, () => undefined);
  const add = button(words.addOption, () => {
    if (id.value === "" || !id.checkValidity() || sheet.options.some((o) => o.id === id.value)) {
      id.setAttribute("aria-invalid", "true");
      id.focus();
      return;
    }
    save([put(sheet, ["options", id.value], { actor: owner.value, name: { en: id.value, ar: id.value } })]);
  });
  return el("section", {}, el("h3", {}, words.options), table, !bench.readOnly && el("div", { class: "px-row" }, id, owner, add));
}

function names(sheet: ConflictSheet, o: Choice): { [key: string]: Json } {
  const name = at(sheet.content, ["options", o.id, "name"]);
  return name !== null && typeof name === "object" && !Array.isArray(name) && name !== undefined ? name : name ? { en: name, ar: name } : {};
}

function infeasible(sheet: ConflictSheet, save: Save): HTMLElement {
  const { words } = sheet;
  const list = asList(sheet.content.infeasible);
  const text = (item: Json): string => (item !== null && typeof item === "object" && !Array.isArray(item) ? String(item.that ?? "") : String(item ?? ""));
  const rows = list.map((item, i) => {
    const label = `${words.infeasible} ${i + 1}`;
    const change = (v: string): void => {
      const path = item !== null && typeof item === "object" ? ["infeasible", String(i), "that"] : ["infeasible", String(i)];
      save([put(sheet, path, v)]);
    };
    return el("li", {}, field(label, text(item), change, { dir: "ltr" }), inWords(text(item), sheet.options, words),
      !bench.readOnly && small("×", words.remove.replace("{0}", text(item)), () => save([put(sheet, ["infeasible"], list.filter((_, k) => k !== i))])));
  });
  const fresh = el("input", { type: "text", dir: "ltr", "aria-label": words.addInfeasible, placeholder: words.addInfeasible });
  const add = button(words.add, () => {
    if (fresh.value.trim() !== "") save([put(sheet, ["infeasible"], [...list, fresh.value.trim()])]);
  });
  return el("section", {}, el("h3", {}, words.infeasible), el("ul", { class: "px-list" }, ...rows), !bench.readOnly && el("div", { class: "px-row" }, fresh, add));
}

function statusQuo(sheet: ConflictSheet, save: Save): HTMLElement {
  const { words, ordered, options } = sheet;
  const taken = ordered.now >= 0 ? (ordered.states[ordered.now]?.taken ?? 0) : 0;
  const boxes = options.map((o, i) => {
    const box = el("input", { type: "checkbox", checked: ((taken >>> i) & 1) === 1, disabled: bench.readOnly });
    box.addEventListener("change", () => {
      const now = options.filter((_, k) => (k === i ? box.checked : ((taken >>> k) & 1) === 1));
      const letters = options.map((p) => (now.includes(p) ? "Y" : "N")).join("");
      const written = sheet.content["status-quo"];
      save([put(sheet, ["status-quo"], typeof written === "string" || now.length === 0 ? letters : now.map((p) => p.id))]);
    });
    return el("label", { class: "px-check" }, box, " ", named(o.name));
  });
  return el("section", {}, el("h3", {}, words.statusQuo), el("div", { class: "px-checks" }, ...boxes));
}

function coalitions(sheet: ConflictSheet, save: Save): HTMLElement {
  const { words, makers } = sheet;
  const list = asList(sheet.content.coalitions).map((c) => asList(c).map(String));
  const rows = list.map((members, i) => {
    const boxes = makers.map((m) => {
      const box = el("input", { type: "checkbox", checked: members.includes(m.id), disabled: bench.readOnly });
      box.addEventListener("change", () => {
        const next = makers.map((k) => k.id).filter((id) => (id === m.id ? box.checked : members.includes(id)));
        save([put(sheet, ["coalitions"], list.map((c, k) => (k === i ? next : c)))]);
      });
      return el("label", { class: "px-check" }, box, " ", named(m.name));
    });
    return el("li", {}, el("div", { class: "px-checks" }, ...boxes),
      !bench.readOnly && small("×", words.remove.replace("{0}", members.join(", ")), () => save([put(sheet, ["coalitions"], list.filter((_, k) => k !== i))])));
  });
  const add = button(words.addCoalition, () => save([put(sheet, ["coalitions"], [...list, makers.slice(0, 2).map((m) => m.id)])]));
  return el("section", {}, el("h3", {}, words.coalitions), el("ul", { class: "px-list" }, ...rows), !bench.readOnly && makers.length > 1 && add);
}

export function small(sign: string, label: string, act: () => void): HTMLButtonElement {
  const made = button(sign, act, "mx-remove");
  made.setAttribute("aria-label", label);
  made.title = label;
  return made;
}

function asList(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}
