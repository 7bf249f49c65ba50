// A conflict in the browser: who wants what, how states are ordered, and which edits of its file a change makes.
import { api, bench, send } from "./_bench";
import type { Edit, Json } from "./_steps";

export interface Choice {
  id: string;
  name: string;
  nameEn: string;
  nameAr: string;
  owners: string[];
  reversible: string;
}

export interface Named {
  id: string;
  name: string;
}

export interface StateOf {
  label: string;
  taken: number;
  scene: string;
}

export interface Trouble {
  maker: string;
  item: number;
  from: number;
  length: number;
  error: boolean;
  text: string;
  nearest: string;
  place: string;
}

export interface Ordered {
  states: StateOf[];
  orders: Record<string, number[][]>;
  now: number;
  problems: Trouble[];
}

export interface ConflictSheet {
  number: number;
  conflict: string;
  file: string;
  title: string;
  content: { [key: string]: Json };
  options: Choice[];
  makers: Named[];
  actors: Named[];
  ordered: Ordered;
  arabicDigits: boolean;
  words: Record<string, string>;
}

export type Form = "statements" | "ranking" | "weights";

/** One decision maker's preferences as they stand in the file. */
export class Wants {
  constructor(public maker: string, public raw: { [key: string]: Json }) {}

  get form(): Form {
    return "ranking" in this.raw ? "ranking" : "weights" in this.raw ? "weights" : "statements";
  }

  get items(): Json[] {
    const list = this.raw[this.form];
    return Array.isArray(list) ? list : [];
  }

  /** The words of each item; several that weigh the same stand in one. */
  texts(): string[][] {
    return this.items.map(textOf);
  }
}

function textOf(item: Json): string[] {
  if (Array.isArray(item)) return item.map((i) => String(i ?? ""));
  if (item !== null && typeof item === "object") return textOf(item.that ?? "");
  return [String(item ?? "")];
}

/** The item with other words, and all else that it says. */
export function withText(item: Json, words: string[]): Json {
  const text: Json = words.length === 1 ? words[0]! : words;
  return item !== null && typeof item === "object" && !Array.isArray(item) ? { ...item, that: text } : text;
}

export function wants(sheet: ConflictSheet, maker: string): Wants {
  const all = sheet.content.preferences;
  const own = all !== null && typeof all === "object" && !Array.isArray(all) ? all[maker] : undefined;
  return new Wants(maker, own !== null && typeof own === "object" && !Array.isArray(own) && own !== undefined ? own : {});
}

/** Puts a value into the content and returns the edit that puts it into the file. */
export function put(sheet: ConflictSheet, path: string[], after: Json): Edit {
  const before = at(sheet.content, path);
  place(sheet.content, path, after);
  return { type: "value", file: sheet.file, path, before: before ?? null, after };
}

export function drop(sheet: ConflictSheet, path: string[]): Edit {
  const before = at(sheet.content, path) ?? null;
  const parent = at(sheet.content, path.slice(0, -1));
  if (parent !== null && typeof parent === "object" && !Array.isArray(parent)) delete parent[path[path.length - 1]!];
  return { type: "remove-value", file: sheet.file, path, before };
}

export function at(content: Json, path: string[]): Json | undefined {
  let here: Json | undefined = content;
  for (const step of path) {
    if (here === null || typeof here !== "object") return undefined;
    here = Array.isArray(here) ? here[Number(step)] : here[step];
  }
  return here === undefined ? undefined : structuredClone(here);
}

function place(content: Json, path: string[], value: Json): void {
  let here = content;
  path.forEach((step, i) => {
    if (here === null || typeof here !== "object") return;
    const last = i === path.length - 1;
    const holder = here as { [key: string]: Json };
    if (last) holder[step] = structuredClone(value);
    else if (holder[step] === undefined || holder[step] === null) holder[step] = {};
    here = holder[step] ?? null;
  });
}

/** What the orders would be with this draft; asks the server, which knows how. */
export async function rank(sheet: ConflictSheet, maker: string, form: Form, items: string[][]): Promise<Ordered> {
  const drafts = form === "weights" ? {} : { [maker]: { form, items } };
  const answer = await send<Ordered>("POST", api("ranking"), { conflict: sheet.conflict, lang: bench.language, drafts });
  return answer.body;
}

/** The place of each state, from 1; equal ones share it. */
export function places(groups: number[][]): Map<number, number> {
  const found = new Map<number, number>();
  let next = 1;
  for (const group of groups) {
    for (const state of group) found.set(state, next);
    next += group.length;
  }
  return found;
}
