// Conditions over options: in words for readers, and composed from lists for those who do not want to write them.
import { button, el, named } from "./_matrix_dom";
import type { Choice } from "./_preferences_model";

const JOINS = ["and", "or", "if", "iff"];
const TERMS = 3;

/** A condition with the names of the options in place of their short names. */
export function inWords(text: string, options: Choice[], words: Record<string, string>): HTMLElement {
  const out = el("span", { class: "px-words" });
  const pattern = options.length > 0 && text.trim().length === options.length && /^[YNyn-]+$/.test(text.trim());
  if (pattern) {
    [...text.trim()].forEach((c, i) => {
      if (c === "-") return;
      if (out.childNodes.length > 0) out.append(` ${words.and} `);
      out.append(c.toUpperCase() === "Y" ? "" : `${words.not} `, option(options[i]!.name));
    });
    return out;
  }
  for (const token of text.match(/[()!&|]|[^\s()!&|]+|\s+/g) ?? []) {
    const known = options.find((o) => o.id === token);
    const sign: Record<string, string> = { "!": "not", "&": "and", "|": "or" };
    const word = words[sign[token] ?? token.toLowerCase()];
    if (known) out.append(option(known.name));
    else if (["not", ...JOINS].includes(sign[token] ?? token.toLowerCase()) && word) out.append(word);
    else out.append(token);
  }
  return out;
}

function option(name: string): HTMLElement {
  const made = named(name);
  made.className = "px-option";
  return made;
}

/** Lists to choose a condition from: option, join, option, join, option. */
export function composer(options: Choice[], words: Record<string, string>, use: (text: string) => void): HTMLElement {
  const box = el("div", { class: "px-composer", role: "group", "aria-label": words.compose });
  const terms: HTMLSelectElement[] = [];
  const joins: HTMLSelectElement[] = [];
  const go = button(words.add, () => {
    use(text());
    terms.forEach((t, i) => (t.value = i === 0 ? (t.options[0]?.value ?? "") : t.value));
    joins.forEach((j) => (j.value = ""));
    draw();
    terms[0]?.focus();
  }, "button main");
  const preview = el("p", { class: "note", "aria-live": "polite" });
  const text = (): string => {
    let out = terms[0]!.value;
    for (let i = 1; i < TERMS && joins[i - 1]!.value !== ""; i++) out += ` ${joins[i - 1]!.value} ${terms[i]!.value}`;
    return out;
  };
  const draw = (): void => {
    let open = true;
    for (let i = 1; i < TERMS; i++) {
      joins[i - 1]!.hidden = !open;
      open &&= joins[i - 1]!.value !== "";
      terms[i]!.hidden = !open;
    }
    preview.replaceChildren(inWords(text(), options, words));
  };
  for (let i = 0; i < TERMS; i++) {
    if (i > 0) {
      const join = el("select", { "aria-label": words.compose }, el("option", { value: "" }, words.end), ...JOINS.map((j) => el("option", { value: j }, words[j])));
      join.addEventListener("change", draw);
      joins.push(join);
      box.append(join);
    }
    const term = el("select", { "aria-label": `${words.option} ${i + 1}` },
      ...options.flatMap((o) => [el("option", { value: o.id }, o.name), el("option", { value: `not ${o.id}` }, `${words.not} ${o.name}`)]));
    term.addEventListener("change", draw);
    terms.push(term);
    box.append(term);
  }
  box.append(go, preview);
  draw();
  return box;
}
