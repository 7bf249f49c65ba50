// Lists and forms of the parts of a case: every field saves by itself, and shows what other windows write.
import { api, ask, bench, byItself, on, read as fetchJson, settled } from "./_bench";
import { act, save, type Edit, type Json, type Outcome } from "./_steps";
import { atlas } from "./_atlas";
import { add as addChip, picking, type Sentences } from "./_pick";
import { beginNew } from "./_new";
import { Incomplete, control, differences, read } from "./_values";

const PAUSE = 400;

interface Unit {
  type: "cell" | "value";
  file: string;
  column?: string;
  absent?: boolean;
  path?: string[];
}

const form = document.querySelector<HTMLElement>("[data-form]");
const anyForm = form ?? document.querySelector<HTMLElement>("[data-new]");
const voice = document.querySelector<HTMLElement>("[data-say]");
const waiting = new Map<HTMLElement, number>();
const sending = new Set<HTMLElement>();
const shown = new Map<string, string>();
let key: Record<string, string> = JSON.parse(form?.dataset.key ?? "{}") as Record<string, string>;

function words(): Sentences {
  return { unknown: voice?.dataset.unknown ?? "", drop: voice?.dataset.drop ?? "", asTyped: voice?.dataset.newName ?? "" };
}

function say(sentence: string): void {
  if (voice) voice.textContent = sentence;
}

function unitOf(e: Element | null): HTMLElement | null {
  return e?.closest<HTMLElement>("[data-unit]") ?? null;
}

function touched(unit: HTMLElement | null): void {
  if (!unit || !form) return;
  clearTimeout(waiting.get(unit));
  waiting.set(unit, window.setTimeout(() => void commit(unit), PAUSE));
}

function flush(): Promise<void[]> {
  return Promise.all([...waiting.keys()].map((unit) => commit(unit)));
}

async function commit(unit: HTMLElement): Promise<void> {
  clearTimeout(waiting.get(unit));
  waiting.delete(unit);
  const held = control(unit);
  const edit = JSON.parse(unit.dataset.unit ?? "null") as Unit | null;
  if (!held || !edit) return;
  const before = JSON.parse(held.dataset.json ?? "null") as Json;
  let after: Json | undefined;
  try {
    after = read(held, edit.type === "cell");
  } catch (e) {
    if (!(e instanceof Incomplete)) throw e;
    wrong(unit, voice?.dataset.incomplete ?? "");
    return;
  }
  const edits = edit.type === "cell" ? cellEdits(edit, before, after) : differences(edit.file, edit.path ?? [], before, after);
  wrong(unit, "");
  if (edits.length === 0) return;
  held.dataset.json = JSON.stringify(after ?? null);
  const name = JSON.stringify([edit.file, edit.path ?? key, edit.column ?? ""]);
  sending.add(unit);
  const outcome = await save(edits, { coalesce: name.slice(0, 200) });
  sending.delete(unit);
  if (outcome.problems.length > 0) {
    held.dataset.json = JSON.stringify(before);
    wrong(unit, `${voice?.dataset.refused ?? ""} ${outcome.problems.map((p) => `${p.message} ${p.hint}`.trim()).join("; ")}`);
  } else if (outcome.gaveWay.length > 0) {
    shown.clear();
    await refresh(unit);
  }
}

function cellEdits(edit: Unit, before: Json, after: Json | undefined): Edit[] {
  const old = typeof before === "string" ? before : "";
  const now = typeof after === "string" ? after : "";
  const column = edit.column ?? "";
  if (old === now) return [];
  const edits: Edit[] = edit.absent ? [{ type: "add-table", file: edit.file, columns: [column] }] : [];
  edits.push({ type: "cell", file: edit.file, key: { ...key }, column, before: old, after: now });
  if (column in key) known({ ...key, [column]: now });
  return edits;
}

/** The item is known by another key from now on. */
function known(now: Record<string, string>): void {
  key = now;
  const token = Object.values(key).map((v) => v.replaceAll("\\", "\\\\").replaceAll("|", "\\p")).join("|");
  if (form) form.dataset.token = token;
  history.replaceState(history.state, "", `${location.pathname}?id=${encodeURIComponent(token)}`);
}

/** Says beside a field why it was not saved; nothing takes that back. */
function wrong(unit: HTMLElement, sentence: string): void {
  const beside = unit.closest("[data-field]")?.querySelector(".beside");
  let told = beside?.querySelector<HTMLElement>("[data-refused-here]") ?? null;
  if (!sentence) {
    told?.remove();
    return;
  }
  if (!told && beside) {
    told = document.createElement("p");
    told.className = "problem";
    told.dataset.refusedHere = "";
    beside.prepend(told);
  }
  if (told) told.textContent = sentence;
  say(sentence);
}

function isBusy(e: Element): boolean {
  return e.contains(document.activeElement) || [...waiting.keys(), ...sending].some((u) => e.contains(u));
}

/** Shows the item as it is now, except what somebody is typing in. `forced` is shown anew whatever happens there. */
async function refresh(forced?: HTMLElement): Promise<void> {
  if (!form) return;
  const response = await ask(location.pathname + location.search);
  if (response.status === 404) {
    say(voice?.dataset.moved ?? "");
    return;
  }
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const fresh of page.querySelectorAll<HTMLElement>("[data-form] [data-field]")) {
    const name = fresh.dataset.field ?? "";
    const here = form.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
    if (!here) continue;
    const html = fresh.outerHTML;
    if (shown.get(name) === html) continue;
    if (forced && here.contains(forced) || !isBusy(here)) {
      const open = [...here.querySelectorAll("details")].map((d) => d.open);
      here.replaceWith(fresh);
      fresh.querySelectorAll("details").forEach((d, i) => (d.open = open[i] ?? d.open));
      shown.set(name, html);
    } else {
      part(here, fresh);
    }
  }
  for (const selector of ["h1", "[data-uses]"]) {
    const fresh = page.querySelector(`[data-form] ${selector}`);
    const here = form.querySelector(selector);
    if (fresh && here && fresh.innerHTML !== here.innerHTML && !here.contains(document.activeElement)) here.replaceWith(fresh);
  }
}

/** Of a field somebody is in: the languages they are not in, and what is wrong with it. */
function part(here: HTMLElement, fresh: HTMLElement): void {
  const mine = [...here.querySelectorAll<HTMLElement>("[data-unit]")];
  const theirs = [...fresh.querySelectorAll<HTMLElement>("[data-unit]")];
  if (mine.length === theirs.length && mine.length > 1) {
    mine.forEach((unit, i) => {
      if (!isBusy(unit)) unit.replaceWith(theirs[i] as HTMLElement);
    });
  }
  const told = here.querySelector("[data-refused-here]");
  const old = here.querySelector(".beside");
  const now = fresh.querySelector(".beside");
  if (!old || !now || old.contains(document.activeElement)) return;
  if (told) now.prepend(told);
  old.replaceWith(now);
  here.classList.toggle("wrong", fresh.classList.contains("wrong"));
}

const reading = settled(150, () => byItself(readDate));
let dated: HTMLInputElement | null = null;

async function readDate(): Promise<void> {
  const field = dated;
  const output = field?.parentElement?.querySelector("output");
  if (!field || !output) return;
  const typed = field.value.trim();
  const answer = await fetchJson<{ valid: boolean; reading: string }>(api(`date?text=${encodeURIComponent(typed)}&lang=${bench.language}`));
  if (field.value.trim() !== typed) return;
  output.textContent = answer.reading;
  output.classList.toggle("bad", !answer.valid);
  field.setAttribute("aria-invalid", String(!answer.valid));
}

document.addEventListener("input", (e) => {
  const field = e.target;
  if (!(field instanceof HTMLElement) || !anyForm?.contains(field)) return;
  if (field instanceof HTMLInputElement && field.dataset.slide !== undefined) {
    const text = field.parentElement?.querySelector<HTMLInputElement>("[data-value]");
    if (text) text.value = field.value;
    field.classList.remove("unset");
  } else if (field instanceof HTMLInputElement && field.closest(".sure")) {
    const slide = field.parentElement?.querySelector<HTMLInputElement>("[data-slide]");
    if (slide && /^[01](\.\d+)?$/.test(field.value)) slide.value = field.value;
    slide?.classList.toggle("unset", field.value.trim() === "");
  }
  if (field instanceof HTMLInputElement && field.closest("[data-kind=date]")) {
    dated = field;
    reading();
  }
  if (field.getAttribute("role") !== "combobox") touched(unitOf(field));
});

document.addEventListener("focusout", (e) => {
  const unit = unitOf(e.target as Element);
  if (unit && waiting.has(unit)) void commit(unit);
});
addEventListener("pagehide", () => void flush());
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") void flush();
});

document.addEventListener("click", (e) => {
  const button = e.target instanceof Element ? e.target.closest<HTMLElement>("button") : null;
  if (!button || !anyForm?.contains(button)) return;
  const host = button.closest<HTMLElement>("[data-kind]");
  if (button.dataset.add !== undefined && host) entry(host, true);
  else if (button.dataset.analyst !== undefined && host) analyst(host, button.dataset.analyst);
  else if (button.dataset.remove !== undefined) gone(button.closest<HTMLElement>("[data-item]"));
  else if (button.dataset.up !== undefined) up(button);
  else if (button.dataset.fix !== undefined) void fix(JSON.parse(button.dataset.fix) as Edit[]);
  else if (button.dataset.renameLook !== undefined) void lookAtRename();
  else if (button.dataset.renameGo !== undefined) void rename();
  else if (button.dataset.delete !== undefined) void remove();
});

/** A new entry of a list, ready to be typed in. */
function entry(host: HTMLElement, focus: boolean): HTMLElement | null {
  const blank = [...host.querySelectorAll<HTMLTemplateElement>("template[data-blank]")].find((t) => t.parentElement === host);
  const items = [...host.querySelectorAll<HTMLElement>("[data-items]")].find((i) => i.parentElement === host);
  if (!blank || !items) return null;
  items.append(blank.content.cloneNode(true));
  host.querySelector("[data-none]")?.remove();
  const made = items.lastElementChild as HTMLElement;
  if (focus) made.querySelector<HTMLElement>("input,textarea,select")?.focus();
  return made;
}

function analyst(host: HTMLElement, name: string): void {
  const made = entry(host, false);
  const picker = made?.querySelector<HTMLElement>(".pick");
  if (!picker) return;
  addChip(picker, "analyst", name, bench.language, words());
  touched(unitOf(host));
}

function gone(item: HTMLElement | null): void {
  const unit = unitOf(item);
  const next = (item?.nextElementSibling ?? item?.previousElementSibling ?? item?.parentElement?.parentElement)?.querySelector<HTMLElement>("input,textarea,select,[data-add]");
  item?.remove();
  next?.focus();
  touched(unit);
}

function up(button: HTMLElement): void {
  const item = button.closest<HTMLElement>("[data-item]");
  const before = item?.previousElementSibling;
  if (!item || !before) return;
  before.before(item);
  button.focus();
  touched(unitOf(item));
}

async function fix(edits: Edit[]): Promise<void> {
  await flush();
  report(await save(edits));
  await refresh();
}

function report(outcome: Outcome): boolean {
  if (outcome.problems.length > 0) say(`${voice?.dataset.refused ?? ""} ${outcome.problems.map((p) => p.message).join("; ")}`);
  return outcome.saved && outcome.problems.length === 0;
}

let planned: { to: string; edits: Edit[] } | null = null;

async function lookAtRename(): Promise<void> {
  if (!form) return;
  await flush();
  const to = form.querySelector<HTMLInputElement>("[data-rename-to]")?.value.trim() ?? "";
  const query = `rename?part=${form.dataset.part ?? ""}&id=${encodeURIComponent(form.dataset.token ?? "")}&to=${encodeURIComponent(to)}&lang=${bench.language}`;
  const answer = await fetchJson<{ refused: string; edits: Edit[] }>(api(query));
  const plan = form.querySelector<HTMLElement>("[data-rename-plan]");
  const told = form.querySelector<HTMLElement>("[data-rename-say]");
  const list = form.querySelector<HTMLElement>("[data-rename-list]");
  const go = form.querySelector<HTMLElement>("[data-rename-go]");
  if (!plan || !told || !list || !go) return;
  plan.hidden = false;
  go.hidden = answer.refused !== "";
  told.className = answer.refused ? "problem" : "";
  told.textContent = answer.refused || (voice?.dataset.planOne ?? "").replace("{0}", String(answer.edits.length));
  list.replaceChildren(...answer.edits.map(line));
  planned = answer.refused ? null : { to, edits: answer.edits };
}

function line(edit: Edit): HTMLElement {
  const li = document.createElement("li");
  const bdi = document.createElement("bdi");
  bdi.dir = "ltr";
  bdi.className = "num";
  const where = "path" in edit ? edit.path.join("/") : "key" in edit ? Object.values(edit.key).join(" ") : "";
  const after = "after" in edit ? String(edit.after) : "";
  bdi.textContent = `${edit.file} ${where}: ${after}`;
  li.append(bdi);
  return li;
}

/** A variant is a folder: the server moves it or takes it away. */
const LAYERS = "overlays";

async function layer(what: string): Promise<boolean> {
  const answer = await act(`overlay-${what}`);
  if (answer.status !== 200) say(`${voice?.dataset.refused ?? ""} ${((answer.body as { problems?: { message: string }[] } | null)?.problems ?? []).map((p) => p.message).join("; ")}`);
  return answer.status === 200;
}

async function rename(): Promise<void> {
  if (!planned || !form) return;
  if (form.dataset.part === LAYERS) {
    if (await layer(`move?id=${encodeURIComponent(form.dataset.token ?? "")}&to=${encodeURIComponent(planned.to)}`)) location.href = `${form.dataset.list ?? ""}?id=${encodeURIComponent(planned.to)}`;
    return;
  }
  if (report(await save(planned.edits))) location.href = `${form.dataset.list ?? ""}?id=${encodeURIComponent(planned.to)}`;
}

async function remove(): Promise<void> {
  if (!form) return;
  await flush();
  if (form.dataset.part === LAYERS) {
    if (await layer(`remove?id=${encodeURIComponent(form.dataset.token ?? "")}`)) location.href = form.dataset.list ?? "";
    return;
  }
  const twin = location.pathname.replace(/\.html$/, ".json") + location.search;
  const item = await fetchJson<{ file: string; key: Record<string, string>; values: Record<string, Json> }>(twin);
  const row: Record<string, string> = {};
  for (const [column, value] of Object.entries(item.values)) row[column] = typeof value === "string" ? value : "";
  const edit: Edit = item.file.endsWith(".csv")
    ? { type: "remove-row", file: item.file, key: item.key, before: row }
    : { type: "remove-value", file: item.file, path: [item.key.id ?? ""], before: item.values };
  if (report(await save([edit]))) location.href = form.dataset.list ?? "";
}

function finding(): void {
  const find = document.querySelector<HTMLInputElement>("[data-find]");
  const show = document.querySelector<HTMLSelectElement>("[data-show]");
  const finder = find?.form;
  if (!find || !finder) return;
  const look = settled(200, () => byItself(async () => {
    const query = new URLSearchParams(new FormData(finder) as unknown as Record<string, string>).toString();
    const response = await ask(`${location.pathname}?${query}`);
    if (!response.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = page.querySelector("[data-results]");
    const here = document.querySelector("[data-results]");
    if (fresh && here) here.replaceWith(fresh);
    history.replaceState(history.state, "", `${location.pathname}?${query}`);
  }));
  find.addEventListener("input", look);
  show?.addEventListener("change", look);
  finder.querySelector<HTMLElement>(".find-go")?.setAttribute("hidden", "");
}

if (form) {
  for (const field of form.querySelectorAll<HTMLElement>("[data-field]")) shown.set(field.dataset.field ?? "", field.outerHTML);
  const soon = settled(80, () => byItself(refresh));
  on("state", soon);
  on("saved", soon);
}
picking(words, (picker) => touched(unitOf(picker)));
atlas((field) => touched(unitOf(field)));
finding();
beginNew(report);
