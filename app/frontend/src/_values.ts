// What the controls of a form say, as the values that files hold; and the fewest edits that make one value of another.
import type { Edit, Json } from "./_steps";

type Tree = { [key: string]: Json };

/** Something is typed that cannot be written yet: a key is missing or stands twice. */
export class Incomplete extends Error {}

function parsed(e: HTMLElement): Json {
  return JSON.parse(e.dataset.json ?? "null") as Json;
}

function isTree(value: Json | undefined): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isNothing(value: Json | undefined): boolean {
  return value === undefined || value === null || value === "" || Array.isArray(value) && value.length === 0 || isTree(value) && Object.keys(value).length === 0;
}

function typed(e: Element): string {
  return (e as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value.trim();
}

/** The control that an element holds directly or within. */
export function control(e: Element): HTMLElement | null {
  return e.querySelector<HTMLElement>("[data-kind]");
}

function own(e: HTMLElement, selector: string): HTMLElement[] {
  return [...e.querySelectorAll<HTMLElement>(selector)].filter((x) => x.parentElement?.closest("[data-kind]") === e);
}

/** The value that a control says; nothing where it says none. `cell` is whether it goes to one cell of a table. */
export function read(e: HTMLElement, cell = false): Json | undefined {
  const before = parsed(e);
  switch (e.dataset.kind) {
    case "texts":
      return texts(e, before);
    case "flag":
      return (e.querySelector("input") as HTMLInputElement).checked ? "true" : before === "false" ? "false" : undefined;
    case "choices": {
      const chosen = [...e.querySelectorAll<HTMLInputElement>("input:checked")].map((i) => i.value);
      return cell ? chosen.join(" ") : chosen;
    }
    case "refs":
      return refs(e, before, cell);
    case "cites":
      return cites(e, before, cell);
    case "list":
      return own(e, "[data-item]").map((i) => read(control(i) as HTMLElement)).filter((v) => !isNothing(v)) as Json[];
    case "map":
      return map(e);
    case "aliases":
      return own(e, "[data-item]").map(alias).filter((a) => a !== "").join("; ");
    case "alias":
      return named(e, before);
    case "group":
      return group(e, before);
    case "variant":
      return variant(e, before);
    case "opaque":
      return before;
    default: {
      const value = e.querySelector("[data-value]");
      return value ? typed(value) : undefined;
    }
  }
}

function texts(e: HTMLElement, before: Json): Json | undefined {
  const said: Tree = isTree(before) ? { ...before } : {};
  for (const field of e.querySelectorAll<HTMLElement>("[data-lang]")) {
    const words = typed(field);
    const language = field.dataset.lang ?? "";
    if (words) said[language] = words;
    else if (said[language] !== undefined && said[language] !== null && said[language] !== "") delete said[language];
  }
  const languages = Object.keys(said);
  const bare = typeof before === "string" && languages.length === 1 && languages[0] === e.dataset.first;
  return bare ? said[languages[0] as string] : languages.length === 0 ? undefined : said;
}

function ids(e: HTMLElement): string[] {
  return [...e.querySelectorAll<HTMLElement>("[data-chips] > [data-id]")].map((c) => c.dataset.id ?? "").filter((i) => i !== "");
}

function refs(e: HTMLElement, before: Json, cell: boolean): Json {
  const all = ids(e);
  const one = e.dataset.single !== undefined || typeof before === "string" && all.length === 1;
  return cell || one ? all.join(" ") : all;
}

function cites(e: HTMLElement, before: Json, cell: boolean): Json {
  const all = own(e, "[data-item]").map((row) => {
    const source = ids(row.querySelector("[data-kind=refs]") as HTMLElement)[0] ?? "";
    const where = typed(row.querySelector("[data-where]") as Element).replaceAll(";", ",");
    const quote = typed(row.querySelector("[data-quote]") as Element).replace(/[\s;#]/g, "");
    return source === "" ? "" : source + (quote ? `#${quote}` : "") + (where ? ` ${where}` : "");
  }).filter((c) => c !== "");
  return Array.isArray(before) && !cell ? all : all.join("; ");
}

function key(item: HTMLElement): string {
  return typed(item.querySelector("[data-key]") as Element);
}

function map(e: HTMLElement): Json {
  const said: Tree = {};
  for (const item of own(e, "[data-item]")) {
    const name = key(item);
    const value = read(control(item) as HTMLElement);
    if (name === "" && isNothing(value)) continue;
    if (name === "" || name in said) throw new Incomplete();
    said[name] = value ?? null;
  }
  return said;
}

function alias(item: HTMLElement): string {
  const name = typed(item.querySelector("[data-value]") as Element).replaceAll(";", ",");
  if (name !== "" && !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(key(item))) throw new Incomplete();
  return name === "" ? "" : `${key(item)}:${name}`;
}

function parts(e: HTMLElement, said: Tree): Tree {
  for (const part of own(e, "[data-part]")) {
    const name = part.dataset.part ?? "";
    const value = read(control(part) as HTMLElement);
    if (!isNothing(value)) said[name] = value as Json;
    else delete said[name];
  }
  return said;
}

function group(e: HTMLElement, before: Json): Json {
  return parts(e, isTree(before) ? { ...before } : {});
}

function named(e: HTMLElement, before: Json): Json {
  const name = typed(e.querySelector("[data-value]") as Element);
  const more = parts(e, isTree(before) ? { ...before } : {});
  delete more.name;
  if (Object.keys(more).length === 0 && !isTree(before)) return name;
  return name === "" && Object.keys(more).length === 0 ? "" : isTree(before) ? { ...before, ...more, name } : { name, ...more };
}

function variant(e: HTMLElement, before: Json): Json {
  const full = isTree(before) && "name" in before;
  const said = parts(e, full ? { ...before } : {});
  return full || said.text !== undefined ? said : said.name ?? "";
}

/** The fewest edits of a file that make `after` of `before` at this path; nothing stands for what is not there. */
export function differences(file: string, path: string[], before: Json, after: Json | undefined): Edit[] {
  if (isNothing(after)) {
    return before === null || before === "" && after === "" ? [] : [{ type: "remove-value", file, path, before }];
  }
  const now = after as Json;
  if (isTree(before) && isTree(now) && Object.keys(before).length > 0) {
    const edits: Edit[] = [];
    for (const key of Object.keys(before)) {
      if (!(key in now)) edits.push({ type: "remove-value", file, path: [...path, key], before: before[key] as Json });
    }
    for (const key of Object.keys(now)) {
      edits.push(...differences(file, [...path, key], before[key] ?? null, now[key]));
    }
    return edits;
  }
  if (Array.isArray(before) && Array.isArray(now) && before.length === now.length && !holdsNothing(now)) {
    return before.flatMap((item, i) => differences(file, [...path, String(i)], item, now[i]));
  }
  return JSON.stringify(before) === JSON.stringify(now) ? [] : [{ type: "value", file, path, before, after: now }];
}

function holdsNothing(list: Json[]): boolean {
  return list.some((item) => isNothing(item));
}
