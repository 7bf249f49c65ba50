// The archive: documents go in, pages are turned, passages are quoted.
import { api, ask as fetched, bench, byItself, guard, on } from "./_bench";
import { jobs } from "./_job";
import { refresh } from "./_soft";
import { save, type Edit } from "./_steps";

interface Taken {
  source?: string;
  warnings?: { message: string }[];
  problems?: { message: string; hint: string; file: string; line: number }[];
}

interface Prepared {
  citation: string;
  edits: Edit[];
  reason?: string;
}

/** Code points, which stored texts are counted in. */
const points = (text: string): number => [...text].length;

function line(text: string, kind = ""): HTMLParagraphElement {
  const p = document.createElement("p");
  p.textContent = text;
  p.className = kind;
  p.dir = "auto";
  return p;
}

function intake(): void {
  const form = document.getElementById("intake-form") as HTMLFormElement | null;
  const said = document.getElementById("intake-said");
  const field = document.getElementById("intake-file") as HTMLInputElement | null;
  const drop = document.getElementById("intake-drop");
  const chosen = document.getElementById("intake-chosen");
  if (!form || !said || !field || !drop || !chosen) return;
  // In place of the browser's own words, which are in the browser's language.
  field.addEventListener("change", () => (chosen.textContent = field.files?.[0]?.name ?? ""));
  drop.addEventListener("dragover", (e) => {
    e.preventDefault();
    drop.classList.add("over");
  });
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", (e) => {
    e.preventDefault();
    drop.classList.remove("over");
    if (e.dataTransfer?.files.length) field.files = e.dataTransfer.files;
    field.dispatchEvent(new Event("change"));
  });
  form.addEventListener("submit", (e) => {
    e.preventDefault();
    send(form, said, field);
  });
}

function send(form: HTMLFormElement, said: HTMLElement, field: HTMLInputElement): void {
  const button = form.querySelector<HTMLButtonElement>("button[type=submit]");
  const say = (key: string): string => form.dataset[key] ?? "";
  const body = new FormData(form);
  body.append("window", bench.window);
  const request = new XMLHttpRequest();
  request.open("POST", `${api("archive/document")}?lang=${bench.language}`);
  request.setRequestHeader("X-Mizan-Guard", guard());
  request.upload.addEventListener("progress", (e) => {
    if (e.lengthComputable) said.textContent = say("sending").replace("{0}", `${Math.round((100 * e.loaded) / e.total)}%`);
  });
  request.addEventListener("loadend", () => {
    if (button) button.disabled = false;
    said.replaceChildren(...answer(request, say));
    if (request.status !== 200) return;
    field.value = "";
    field.dispatchEvent(new Event("change"));
  });
  if (button) button.disabled = true;
  said.textContent = say("sending").replace("{0}", "0%");
  request.send(body);
}

const told = (taken: Taken): HTMLElement[] =>
  (taken.problems ?? []).map((p) => line(p.hint ? `${p.message} — ${p.hint}` : p.message, "problem"));

function answer(request: XMLHttpRequest, say: (key: string) => string): HTMLElement[] {
  if (request.status === 413) return [line(say("large"), "problem")];
  if (request.status === 409) return [line(say("changed"), "problem")];
  let taken: Taken;
  try {
    taken = JSON.parse(request.responseText) as Taken;
  } catch {
    return [line(say("failed"), "problem")];
  }
  if (request.status !== 200) {
    const all = told(taken);
    return all.length ? all : [line(say("failed"), "problem")];
  }
  const done = line(say("done"));
  const link = document.createElement("a");
  link.href = `${taken.source ?? ""}.html`;
  link.textContent = say("read");
  done.append(" ", link);
  return [done, ...(taken.warnings ?? []).map((w) => line(w.message, "problem"))];
}

/** Records a file that no record names, or sets it aside. */
function strays(): void {
  const said = document.getElementById("stray-said");
  if (!said) return;
  document.addEventListener("submit", (e) => {
    const form = (e.target as Element).closest<HTMLFormElement>("form.stray");
    if (!form) return;
    e.preventDefault();
    const act = (e.submitter as HTMLElement | null)?.dataset.act ?? "record";
    void settle(form, act, said);
  });
}

async function settle(form: HTMLFormElement, act: string, said: HTMLElement): Promise<void> {
  const say = (key: string): string => said.dataset[key] ?? "";
  const buttons = form.querySelectorAll("button");
  for (const b of buttons) b.disabled = true;
  try {
    const retrieved = form.querySelector<HTMLInputElement>("[name=retrieved]")?.value ?? "";
    const { status, body } = await ask(`archive/${act}`, { file: form.dataset.file ?? "", retrieved, window: bench.window });
    if (status === 200) {
      said.replaceChildren(line(say(act === "record" ? "recorded" : "aside")));
      void refresh("outcome");
      return;
    }
    const all = told(body);
    said.replaceChildren(...(all.length ? all : [line(say("failed"), "problem")]));
  } catch {
    said.replaceChildren(line(say("failed"), "problem"));
  }
  for (const b of buttons) b.disabled = false;
}

function turning(): void {
  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.shiftKey) return;
    if ((e.target as Element).closest("input, select, textarea, summary")) return;
    const back = bench.rightToLeft ? "ArrowRight" : "ArrowLeft";
    const on = bench.rightToLeft ? "ArrowLeft" : "ArrowRight";
    const link = document.getElementById(e.code === back ? "page-previous" : e.code === on ? "page-next" : "");
    if (!link) return;
    e.preventDefault();
    link.click();
  });
  const picture = document.querySelector<HTMLImageElement>(".page-image img");
  picture?.addEventListener("error", () => picture.closest("figure")?.replaceChildren(line(picture.dataset.failed ?? "", "hint")));
}

interface Spot {
  quote: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Marks the quoted passages on the picture of the page, as far as it is known where they stand. The text beside says the same to those who do not see. */
async function spots(): Promise<void> {
  const sheet = document.getElementById("page-sheet");
  const address = sheet?.dataset.spots;
  if (!sheet || !address) return;
  const response = await fetched(address);
  if (!response.ok) return;
  const found = ((await response.json()) as { spots: Spot[] }).spots;
  for (const old of sheet.querySelectorAll(".spot")) old.remove();
  for (const one of found) {
    const spot = document.createElement("a");
    spot.className = "spot";
    spot.href = `#quote-${one.quote}`;
    spot.tabIndex = -1;
    spot.setAttribute("aria-hidden", "true");
    spot.style.left = `${100 * one.left}%`;
    spot.style.top = `${100 * one.top}%`;
    spot.style.width = `${100 * one.width}%`;
    spot.style.height = `${100 * one.height}%`;
    sheet.append(spot);
  }
}

/** What is selected within the text of the page, and where it starts there. */
function selected(text: HTMLElement): { exact: string; start: number } | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(text);
  before.setEnd(range.startContainer, range.startOffset);
  const exact = range.toString();
  return exact.trim() === "" ? null : { exact, start: points(before.toString()) };
}

async function ask<T = Taken>(path: string, fields: Record<string, string>): Promise<{ status: number; body: T }> {
  const response = await fetch(`${api(path)}?lang=${bench.language}`, {
    method: "POST",
    headers: { "X-Mizan-Guard": guard() },
    body: new URLSearchParams(fields),
    credentials: "same-origin",
  });
  return { status: response.status, body: (await response.json()) as T };
}

async function copy(button: HTMLElement, citation: string): Promise<void> {
  const said = document.getElementById("quote-said");
  try {
    await navigator.clipboard.writeText(citation);
    button.classList.add("copied");
    button.textContent = said?.dataset.copied ?? button.textContent;
  } catch {
    getSelection()?.selectAllChildren(button.parentElement?.querySelector("bdi") ?? button);
  }
}

function quoting(): void {
  const text = document.getElementById("page-text");
  const said = document.getElementById("quote-said");
  const button = document.getElementById("quote-this") as HTMLButtonElement | null;
  const source = text?.dataset.source ?? "";
  document.addEventListener("click", (e) => {
    const pressed = (e.target as Element).closest<HTMLElement>("button[data-copy], button[data-anchor]");
    if (pressed?.dataset.copy) void copy(pressed, pressed.dataset.copy);
    else if (pressed?.dataset.anchor && said) void anchor(pressed as HTMLButtonElement, source, said);
  });
  if (!text || !said || !button) return;
  let last: { exact: string; start: number } | null = null;
  document.addEventListener("selectionchange", () => {
    const now = selected(text);
    // Pressing the button by touch takes the selection away first: what was selected then still counts.
    if (now) last = now;
    else if (document.activeElement !== button) last = null;
    button.disabled = !last;
  });
  button.addEventListener("click", () => {
    if (last) void quote(button, source, text.dataset.page ?? "1", last, said);
  });
}

async function quote(
  button: HTMLButtonElement,
  source: string,
  page: string,
  passage: { exact: string; start: number },
  said: HTMLElement,
): Promise<void> {
  button.disabled = true;
  try {
    const asked = await ask<Prepared>("archive/quote", { source, page, start: String(passage.start), exact: passage.exact });
    if (asked.status !== 200) {
      said.textContent = (asked.body.reason === "columns" ? said.dataset.columns : said.dataset.notFound) ?? "";
      return;
    }
    const outcome = await save(asked.body.edits);
    if (!outcome.saved) {
      said.textContent = outcome.problems.map((p) => p.message).join(" ") || (said.dataset.failed ?? "");
      return;
    }
    const [before = "", after = ""] = (said.dataset.done ?? "").split("{0}");
    const citation = document.createElement("bdi");
    citation.className = "num";
    citation.textContent = asked.body.citation;
    const copying = document.createElement("button");
    copying.type = "button";
    copying.className = "button";
    copying.dataset.copy = asked.body.citation;
    copying.textContent = said.dataset.copy ?? "";
    said.replaceChildren(before, citation, after, " ", copying);
    getSelection()?.removeAllRanges();
  } catch {
    said.textContent = said.dataset.failed ?? "";
  }
}

async function anchor(button: HTMLButtonElement, source: string, said: HTMLElement): Promise<void> {
  button.disabled = true;
  try {
    const { anchor: id = "", start = "", end = "" } = button.dataset;
    const asked = await ask<Prepared>("archive/anchor", { source, id, start, end });
    const outcome = asked.status === 200 ? await save(asked.body.edits) : null;
    said.textContent = (outcome?.saved ? said.dataset.anchored : said.dataset.failed) ?? "";
    button.disabled = outcome?.saved ?? false;
  } catch {
    said.textContent = said.dataset.failed ?? "";
    button.disabled = false;
  }
}

/** The whole list as text: headings and works, one a line. */
function styling(): void {
  const works = document.getElementById("works");
  const button = document.getElementById("style-copy");
  if (!works || !button) return;
  button.addEventListener("click", () => {
    const lines = [...works.querySelectorAll("h2, li")].map((e) => (e.textContent ?? "").trim());
    navigator.clipboard.writeText(lines.join("\n")).then(
      () => (button.textContent = button.dataset.copied ?? ""),
      () => getSelection()?.selectAllChildren(works),
    );
  });
}

intake();
strays();
styling();
turning();
void spots();
quoting();
jobs();
// The marks and the lists follow what is saved, here or in another window.
on("state", () => {
  if (getSelection()?.isCollapsed === false) return;
  for (const id of ["outcome", "page-text", "quotes"]) if (document.getElementById(id)) byItself(() => refresh(id));
  byItself(spots);
});
