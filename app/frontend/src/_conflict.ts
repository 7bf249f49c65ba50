// Somebody else changed the same thing: the three values side by side, and the choice is the user's.
import { bench } from "./_bench";
import type { Edit } from "./_steps";

/** A conflict as the server tells it. */
export interface Clash {
  /** Index of the edit. */
  edit: number;
  /** The column it is about, where the edit names several. */
  column: string;
  name: string;
  base: string | null;
  mine: string | null;
  theirs: string | null;
  who: string | null;
  when: string | null;
  /** The edit that insists. */
  again: Edit | null;
}

export interface Choice {
  edits: Edit[];
  gaveWay: number[];
}

type Pick = { kind: "mine" } | { kind: "theirs" } | { kind: "other"; value: string };

/** Asks about every conflict; resolves when all are decided. */
export function decide(edits: Edit[], clashes: Clash[]): Promise<Choice> {
  const dialog = document.getElementById("conflict") as HTMLDialogElement | null;
  const form = dialog?.querySelector("form");
  const list = dialog?.querySelector("[data-list]");
  const template = dialog?.querySelector("template");
  if (!dialog || !form || !list || !template) return Promise.resolve({ edits: [], gaveWay: clashes.map((c) => c.edit) });
  list.replaceChildren(...clashes.map((c, i) => card(template, c, i)));
  const came = document.activeElement;
  dialog.showModal();
  list.querySelector<HTMLInputElement>("input[type=radio]")?.focus();
  return new Promise((decided) => {
    // There is no way around a choice: leaving would lose one of the two values.
    dialog.oncancel = (e) => e.preventDefault();
    form.onsubmit = (e) => {
      e.preventDefault();
      dialog.close();
      if (came instanceof HTMLElement) came.focus();
      decided(merged(edits, clashes, clashes.map((_, i) => picked(form, i))));
    };
  });
}

function card(template: HTMLTemplateElement, clash: Clash, index: number): Node {
  const made = template.content.cloneNode(true) as DocumentFragment;
  const put = (what: string, value: string | null): void => {
    const place = made.querySelector(`[data-${what}]`);
    if (!place) return;
    place.textContent = value ?? "";
    if (value === null || value === "") {
      place.textContent = (place as HTMLElement).dataset.nothing ?? "";
      place.classList.add("nothing");
    }
  };
  put("name", clash.name);
  put("base", clash.base);
  put("mine", clash.mine);
  put("theirs", clash.theirs);
  const by = made.querySelector<HTMLElement>("[data-by]");
  if (by) {
    if (clash.who === null) by.hidden = true;
    else {
      const who = by.querySelector("[data-who]");
      const when = by.querySelector("[data-when]");
      if (who) who.textContent = clash.who;
      if (when && clash.when) when.textContent = new Intl.DateTimeFormat(`${bench.language}-u-nu-latn`, { dateStyle: "medium", timeStyle: "short" }).format(new Date(clash.when));
    }
  }
  for (const radio of made.querySelectorAll<HTMLInputElement>("input[type=radio]")) radio.name = `choice-${index}`;
  const other = made.querySelector<HTMLTextAreaElement>("textarea");
  const textual = clash.again !== null && "after" in clash.again && typeof clash.again.after === "string";
  if (other) {
    other.name = `other-${index}`;
    other.value = clash.mine ?? "";
    other.addEventListener("input", () => {
      const radio = other.closest("fieldset")?.querySelector<HTMLInputElement>("input[value=other]");
      if (radio) radio.checked = true;
    });
  }
  const row = made.querySelector<HTMLElement>("[data-other]");
  if (row) row.hidden = !textual;
  return made;
}

function picked(form: HTMLFormElement, index: number): Pick {
  const data = new FormData(form);
  const kind = data.get(`choice-${index}`);
  if (kind === "other") return { kind, value: String(data.get(`other-${index}`) ?? "").replace(/\r\n/g, "\n") };
  return { kind: kind === "mine" ? "mine" : "theirs" };
}

/** The edits with the choices: what gave way is gone, what insists knows the value that it replaces. */
export function merged(edits: Edit[], clashes: Clash[], picks: Pick[]): Choice {
  const gaveWay: number[] = [];
  const out: Edit[] = [];
  edits.forEach((edit, i) => {
    const own = clashes.map((c, j) => ({ clash: c, pick: picks[j]! })).filter((p) => p.clash.edit === i);
    if (own.length === 0) {
      out.push(edit);
      return;
    }
    if (own.every((p) => p.pick.kind === "theirs")) gaveWay.push(i);
    if (edit.type === "add-row") {
      const values = { ...edit.values };
      for (const p of own) if (p.clash.column) delete values[p.clash.column];
      if (own.some((p) => p.pick.kind !== "theirs") || Object.keys(values).length > 0) out.push({ ...edit, values });
    }
    for (const p of own) {
      if (p.pick.kind === "theirs") continue;
      const again = p.clash.again ?? edit;
      out.push(p.pick.kind === "other" && "after" in again ? ({ ...again, after: p.pick.value } as Edit) : again);
    }
  });
  return { edits: out, gaveWay };
}
