// Finding things of the case by typing a part of their name: chips for those chosen, a list for those that fit.
import { api, bench, read } from "./_bench";

interface Thing {
  id: string;
  name: string;
  language: string;
  more: string;
  kind: string;
}

let asked = 0;
let numbered = 0;

export interface Sentences {
  unknown: string;
  drop: string;
  asTyped: string;
}

/** Makes all pickers of the page work, those added later too. `changed` is told of every choice. */
export function picking(words: () => Sentences, changed: (picker: HTMLElement) => void): void {
  const box = (e: Event): HTMLInputElement | null =>
    e.target instanceof HTMLInputElement && e.target.getAttribute("role") === "combobox" && e.target.closest(".pick") ? e.target : null;

  document.addEventListener("input", (e) => {
    const input = box(e);
    if (input) void propose(input, words());
  });
  document.addEventListener("focusin", (e) => {
    const input = box(e);
    if (input && input.value === "" && picker(input).dataset.single !== undefined) void propose(input, words());
  });
  document.addEventListener("focusout", (e) => {
    const input = box(e);
    if (input) window.setTimeout(() => leave(input, words(), changed), 120);
  });
  document.addEventListener("keydown", (e) => {
    const input = box(e);
    if (input) keys(e, input, words(), changed);
  });
  document.addEventListener("pointerdown", (e) => {
    const option = e.target instanceof Element ? e.target.closest<HTMLElement>(".pick [role=option]") : null;
    if (!option) return;
    e.preventDefault();
    const input = option.closest(".pick")?.querySelector<HTMLInputElement>("[role=combobox]");
    if (input) choose(input, option, words(), changed);
  });
  document.addEventListener("click", (e) => {
    const drop = e.target instanceof Element ? e.target.closest<HTMLElement>("[data-drop]") : null;
    const host = drop?.closest<HTMLElement>(".pick");
    if (!drop || !host) return;
    drop.closest("[data-id]")?.remove();
    host.querySelector<HTMLInputElement>("[role=combobox]")?.focus();
    changed(host);
  });
}

function picker(input: HTMLInputElement): HTMLElement {
  return input.closest(".pick") as HTMLElement;
}

function list(input: HTMLInputElement): HTMLElement {
  const found = picker(input).querySelector("[role=listbox]") as HTMLElement;
  if (!found.id) {
    found.id = `options-${++numbered}`;
    input.setAttribute("aria-controls", found.id);
  }
  return found;
}

/** @param entered whether Enter asked for it: then it counts even if the focus has gone on meanwhile */
async function propose(input: HTMLInputElement, words: Sentences, entered = false): Promise<void> {
  const number = ++asked;
  const host = picker(input);
  const citing = host.dataset.targets === "sources" && host.closest("[data-kind=cites]") ? "&analyst=1" : "";
  const query = `names?of=${encodeURIComponent(host.dataset.targets ?? "")}&q=${encodeURIComponent(input.value.trim())}&lang=${bench.language}${citing}`;
  const things = await read<Thing[]>(api(query));
  if (number !== asked || (!entered && document.activeElement !== input)) return;
  const options = things.filter((t) => !host.querySelector(`[data-chips] > [data-id="${CSS.escape(t.id)}"]`)).map((t) => option(t));
  const typed = input.value.trim();
  if (/^[a-z0-9][a-z0-9-]*$/.test(typed) && !things.some((t) => t.id === typed)) {
    const as = option({ id: typed, name: words.asTyped.replace("{0}", typed), language: bench.language, more: "", kind: "" });
    as.dataset.asTyped = "yes";
    options.push(as);
  }
  const box = list(input);
  box.replaceChildren(...options);
  box.dataset.of = typed;
  box.hidden = options.length === 0;
  input.setAttribute("aria-expanded", String(options.length > 0));
  mark(input, typed === "" ? -1 : 0);
}

function option(thing: Thing): HTMLElement {
  const li = document.createElement("li");
  li.setAttribute("role", "option");
  li.id = `option-${++numbered}`;
  li.dataset.id = thing.id;
  li.dataset.name = thing.name;
  li.dataset.language = thing.language;
  const name = document.createElement("bdi");
  name.lang = thing.language;
  name.textContent = thing.name;
  const id = document.createElement("bdi");
  id.className = "num soft";
  id.dir = "ltr";
  id.textContent = thing.id;
  li.append(name, " ", id);
  if (thing.more && thing.more !== thing.name) {
    const more = document.createElement("span");
    more.className = "soft more-words";
    more.dir = "auto";
    more.textContent = thing.more;
    li.append(more);
  }
  if (thing.kind) {
    const kind = document.createElement("span");
    kind.className = "soft";
    kind.textContent = ` · ${thing.kind}`;
    li.append(kind);
  }
  return li;
}

function marked(input: HTMLInputElement): number {
  return [...list(input).children].findIndex((o) => o.getAttribute("aria-selected") === "true");
}

function mark(input: HTMLInputElement, index: number): void {
  const all = [...list(input).children];
  all.forEach((o, i) => o.setAttribute("aria-selected", String(i === index)));
  const chosen = all[index];
  if (chosen) {
    input.setAttribute("aria-activedescendant", chosen.id);
    chosen.scrollIntoView({ block: "nearest" });
  } else {
    input.removeAttribute("aria-activedescendant");
  }
}

function close(input: HTMLInputElement): void {
  list(input).hidden = true;
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}

function keys(e: KeyboardEvent, input: HTMLInputElement, words: Sentences, changed: (picker: HTMLElement) => void): void {
  const all = list(input).children.length;
  if (e.code === "ArrowDown" || e.code === "ArrowUp") {
    e.preventDefault();
    if (list(input).hidden) void propose(input, words);
    else mark(input, (marked(input) + (e.code === "ArrowDown" ? 1 : all - 1) + all) % all);
  } else if (e.code === "Enter" || e.code === "NumpadEnter") {
    e.preventDefault();
    // A list that answers what was typed before says nothing of what is typed now.
    const stale = list(input).hidden || list(input).dataset.of !== input.value.trim();
    const chosen = stale ? undefined : (list(input).children[marked(input)] as HTMLElement | undefined);
    if (chosen) choose(input, chosen, words, changed);
    else if (input.value.trim() !== "") void propose(input, words, true).then(() => first(input, words, changed));
  } else if (e.code === "Escape" && !list(input).hidden) {
    e.stopPropagation();
    close(input);
  } else if (e.code === "Backspace" && input.value === "") {
    const last = picker(input).querySelector("[data-chips] > [data-id]:last-child");
    if (last) {
      last.remove();
      changed(picker(input));
    }
  }
}

/** What was asked for before the list was there. */
function first(input: HTMLInputElement, words: Sentences, changed: (picker: HTMLElement) => void): void {
  const option = list(input).children[0] as HTMLElement | undefined;
  if (option && !list(input).hidden && list(input).dataset.of === input.value.trim()) choose(input, option, words, changed);
}

function choose(input: HTMLInputElement, chosen: HTMLElement, words: Sentences, changed: (picker: HTMLElement) => void): void {
  add(picker(input), chosen.dataset.id ?? "", chosen.dataset.asTyped ? "" : (chosen.dataset.name ?? ""), chosen.dataset.language ?? "", words);
  input.value = "";
  close(input);
  changed(picker(input));
}

/** A name or id that was typed whole is chosen when somebody leaves; anything else stays in the field as it was typed. */
function leave(input: HTMLInputElement, words: Sentences, changed: (picker: HTMLElement) => void): void {
  if (!input.isConnected || document.activeElement === input) return;
  const typed = input.value.trim();
  close(input);
  const same = [...list(input).children].find((o) => (o as HTMLElement).dataset.id === typed || (o as HTMLElement).dataset.name === typed) as HTMLElement | undefined;
  if (typed !== "" && same) choose(input, same, words, changed);
  else input.classList.toggle("unchosen", typed !== "");
}

/** Adds a thing to those chosen; in a picker of one thing it takes the place of the other. */
export function add(host: HTMLElement, id: string, name: string, language: string, words: Sentences): void {
  const chips = host.querySelector("[data-chips]") as HTMLElement;
  if (host.dataset.single !== undefined) chips.replaceChildren();
  if (chips.querySelector(`[data-id="${CSS.escape(id)}"]`)) return;
  const chip = document.createElement("li");
  chip.className = name ? "chip" : "chip unknown";
  chip.dataset.id = id;
  const label = document.createElement("bdi");
  label.textContent = name || id;
  if (name) label.lang = language;
  chip.append(label);
  if (!name) {
    const note = document.createElement("span");
    note.className = "note";
    note.textContent = ` ${words.unknown}`;
    chip.append(note);
  }
  const drop = document.createElement("button");
  drop.type = "button";
  drop.className = "drop";
  drop.dataset.drop = "";
  drop.textContent = "×";
  drop.setAttribute("aria-label", words.drop.replace("{0}", name || id));
  chip.append(drop);
  chips.append(chip);
}
