// What the last step changed in the results, told beneath an editor.
import { api, bench, read } from "./_bench";
import { el, filled, named } from "./_matrix_dom";
import type { Model } from "./_matrix_model";
import { figure } from "./_matrix_numbers";

interface Told {
  changed: number;
  changes: { title: string; outcome: string; was: string; is: string; page: string }[];
}

const SHOWN = 12;

/** A heading and a list with a link for each result; nothing where nobody tells. */
export async function changes(words: Record<string, string>, model?: Model): Promise<Node[]> {
  let told: Told;
  try {
    told = await read<Told>(`${api("changes")}?lang=${bench.language}&since=step`);
  } catch {
    return [];
  }
  const heading = el("h2", {}, words.changes);
  if (!told.changes || told.changes.length === 0) return [heading, el("p", { class: "note" }, words.changesNone)];
  const items = told.changes.slice(0, SHOWN).map((c) =>
    el("li", {}, el("a", { href: c.page }, named(c.outcome)), ": ", filled(words.change, c.was, c.is), el("span", { class: "note" }, " ", named(c.title))));
  const rest = told.changed - items.length;
  return [heading, el("ul", { class: "mx-changed" }, ...items, rest > 0 && el("li", { class: "note" }, filled(words.changesMore, model ? figure(model, rest) : String(rest))))];
}
