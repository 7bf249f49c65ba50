// The one queue of a page: sends edits in their order, one request at a time, again and again while the server is away.
import { api, bench, freshWindow, guard, on, read, tell } from "./_bench";
import { actForms } from "./_acts";
import type { Acting, Answered, Edit, Handed, Json, Outcome, Problem, Saved } from "./_steps";
import { claim, closed, keep, kept, others, type Entry } from "./_store";
import { decide, type Clash } from "./_conflict";

interface Done {
  revision: string;
  saved: string;
  undo: string | null;
  redo: string | null;
  author: string | null;
}

interface Refusal {
  problems: Problem[];
}

const FIRST_WAIT = 400;
const LONGEST_WAIT = 8000;
const MERGED = 2000;

const saved = document.getElementById("saved");
const alarm = document.getElementById("unsaved");
const undoButton = document.getElementById("undo") as HTMLButtonElement | null;
const redoButton = document.getElementById("redo") as HTMLButtonElement | null;

let queue: Entry[] = [];
const waiting = new Map<string, ((o: Outcome) => void)[]>();
let busy = false;
let wait = FIRST_WAIT;
let timer = 0;
let lastSaved = "";
let idle: (() => void)[] = [];

function say(key: string, time = ""): void {
  if (!saved) return;
  const words = saved.dataset[key] ?? "";
  saved.textContent = time ? words.replace("{0}", clock(time)) : words;
  saved.dataset.state = key;
  if (alarm) alarm.textContent = key === "away" || key === "shut" ? words : "";
}

function clock(iso: string): string {
  const digits = saved?.dataset.digits === "arab" ? "arab" : "latn";
  const format = new Intl.DateTimeFormat(`${bench.language}-u-nu-${digits}`, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return format.format(new Date(iso));
}

function names(undo: string | null, redo: string | null): void {
  name(undoButton, undo);
  name(redoButton, redo);
}

function name(button: HTMLButtonElement | null, step: string | null): void {
  if (!button) return;
  button.disabled = step === null;
  const words = step === null ? (button.textContent ?? "") : (button.dataset.named ?? "").replace("{0}", step);
  button.title = words;
  button.setAttribute("aria-label", words);
}

/** Puts edits at the end of the queue; those that go on where the last ones stopped join them while they wait. */
function enqueue(handed: Handed): void {
  const last = queue[queue.length - 1];
  const free = last && !(busy && queue.length === 1);
  const joins = free && handed.options.coalesce !== undefined && last.coalesce === handed.options.coalesce && last.edits.length < MERGED;
  const entry: Entry = joins
    ? last
    : { id: crypto.randomUUID(), edits: [], at: new Date().toISOString(), ...(handed.options.coalesce === undefined ? {} : { coalesce: handed.options.coalesce }) };
  for (const edit of handed.edits) entry.edits = joined(entry.edits, edit);
  if (!joins) queue.push(entry);
  waiting.set(entry.id, [...(waiting.get(entry.id) ?? []), handed.done]);
  store();
  if (!busy && timer === 0) void next();
}

/** The edits with one more; one that changes what an earlier one changed takes its place, from the earlier `before`. */
export function joined(edits: Edit[], more: Edit): Edit[] {
  const last = edits[edits.length - 1];
  if (last && (last.type === "cell" || last.type === "part" || last.type === "value") && last.type === more.type && target(last) === target(more)) {
    return [...edits.slice(0, -1), { ...more, before: last.before } as Edit];
  }
  return [...edits, more];
}

function target(edit: Edit): string {
  const { before: _b, after: _a, ...rest } = edit as Record<string, Json>;
  return JSON.stringify(rest);
}

function store(): void {
  keep(bench.window, queue);
  window.dispatchEvent(new Event("mizan:unsent"));
}

async function next(): Promise<void> {
  if (busy || queue.length === 0) return;
  busy = true;
  timer = 0;
  say("saving");
  const entry = queue[0]!;
  try {
    const response = await post("steps", { window: bench.window, id: entry.id, ...(entry.coalesce === undefined ? {} : { coalesce: entry.coalesce }), edits: entry.edits });
    if (response.status === 200) {
      finish(entry, (await response.json()) as Done, []);
    } else if (response.status === 409) {
      await clash(entry, ((await response.json()) as { conflicts: Clash[] }).conflicts);
    } else if (response.status === 422 || response.status === 413) {
      refuse(entry, response.status === 422 ? ((await response.json()) as Refusal).problems : []);
    } else if (response.status === 503) {
      hold(((await response.json()) as Refusal).problems);
      return;
    } else {
      await later(response.status === 403);
      return;
    }
  } catch {
    await later(false);
    return;
  }
  wait = FIRST_WAIT;
  busy = false;
  if (queue.length > 0) void next();
  else idle.splice(0).forEach((f) => f());
}

function post(path: string, body: unknown): Promise<Response> {
  const text = JSON.stringify(body);
  return fetch(`${api(path)}?lang=${bench.language}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Mizan-Guard": guard() },
    body: text,
    credentials: "same-origin",
    keepalive: text.length < 60_000,
  });
}

function finish(entry: Entry, done: Done, gaveWay: number[]): void {
  leave(entry);
  lastSaved = done.saved;
  say("done", done.saved);
  names(done.undo, done.redo);
  if (done.author === null) askWho();
  answer(entry, { saved: true, revision: done.revision, gaveWay: [...(given.get(entry.id) ?? []), ...gaveWay], problems: [] });
  given.delete(entry.id);
}

function refuse(entry: Entry, problems: Problem[]): void {
  leave(entry);
  say("refused");
  tell("refused", { problems, edits: entry.edits });
  if (alarm) alarm.textContent = [saved?.dataset.refused ?? "", ...problems.slice(0, 3).map((p) => p.message)].join(" ");
  answer(entry, { saved: false, revision: "", gaveWay: [], problems });
}

/** The disk does not take the edits now: they stay, and are tried again. */
function hold(problems: Problem[]): void {
  busy = false;
  say("held");
  if (alarm) alarm.textContent = problems.map((p) => p.message).join(" ");
  if (saved) saved.title = problems.map((p) => `${p.file}: ${p.message}`).join("\n");
  timer = window.setTimeout(() => void next(), wait);
  wait = Math.min(LONGEST_WAIT, wait * 2);
}

function leave(entry: Entry): void {
  queue = queue.filter((e) => e !== entry);
  store();
}

function answer(entry: Entry, outcome: Outcome): void {
  for (const done of waiting.get(entry.id) ?? []) done(outcome);
  waiting.delete(entry.id);
}

/** Edits of an entry that gave way, until it is saved. */
const given = new Map<string, number[]>();

async function clash(entry: Entry, conflicts: Clash[]): Promise<void> {
  say("asking");
  const choice = await decide(entry.edits, conflicts);
  given.set(entry.id, [...(given.get(entry.id) ?? []), ...choice.gaveWay]);
  // What is sent now is another request than the one that was refused.
  const answered = { ...entry, id: crypto.randomUUID(), edits: choice.edits };
  queue = queue.map((e) => (e === entry ? answered : e));
  waiting.set(answered.id, waiting.get(entry.id) ?? []);
  given.set(answered.id, given.get(entry.id) ?? []);
  waiting.delete(entry.id);
  given.delete(entry.id);
  if (answered.edits.length === 0) {
    leave(answered);
    if (lastSaved) say("done", lastSaved);
    else say("none");
    answer(answered, { saved: false, revision: "", gaveWay: given.get(answered.id) ?? [], problems: [] });
    given.delete(answered.id);
    tell("gave-way", {});
  } else {
    store();
  }
}

/** Waits and tries again; a program that was started anew has a new secret, which a fresh copy of this page knows. */
async function later(shut: boolean): Promise<void> {
  busy = false;
  if (shut && (await renewGuard())) {
    void next();
    return;
  }
  say(shut ? "shut" : "away");
  timer = window.setTimeout(() => void next(), wait);
  wait = Math.min(LONGEST_WAIT, wait * 2);
}

async function renewGuard(): Promise<boolean> {
  try {
    const response = await fetch(location.pathname, { credentials: "same-origin" });
    if (!response.ok) return false;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = page.querySelector<HTMLMetaElement>('meta[name="mizan-guard"]');
    const here = document.querySelector<HTMLMetaElement>('meta[name="mizan-guard"]');
    const home = page.body.dataset.home;
    if (!fresh || !here || fresh.content === here.content || home !== document.body.dataset.home) return false;
    here.content = fresh.content;
    return true;
  } catch {
    return false;
  }
}

/** When everything that waits is sent. */
function settledQueue(): Promise<void> {
  return queue.length === 0 && !busy ? Promise.resolve() : new Promise((done) => idle.push(done));
}

async function turn(path: "undo" | "redo"): Promise<void> {
  const answer = await acting(path, {});
  const refused = answer.status === 422 || answer.status === 409;
  if (answer.status === 200) tell("turned", { path, revision: (answer.body as Done).revision });
  else say(refused ? "refused" : "away");
  if (refused && alarm) alarm.textContent = (answer.body as Refusal).problems.map((p) => p.message).join(" ");
}

/** Does something to the whole case after everything that waits. */
async function acting(path: string, body: Record<string, string>): Promise<Answered> {
  await settledQueue();
  say("saving");
  try {
    let response = await post(path, path === "author" ? body : { window: bench.window, ...body });
    if (response.status === 403 && (await renewGuard())) response = await post(path, path === "author" ? body : { window: bench.window, ...body });
    const answer = (await response.json()) as Done;
    if (response.status === 200 && answer.saved) {
      lastSaved = answer.saved;
      names(answer.undo, answer.redo);
    }
    say(lastSaved ? "done" : "none", lastSaved);
    return { status: response.status, body: answer };
  } catch {
    return { status: 0, body: {} };
  }
}

/** Asks once who works here, when the first change is made. */
function askWho(): void {
  const notice = document.getElementById("who-works");
  if (!notice || known !== null) return;
  known = "";
  notice.hidden = false;
  actForms(notice, () => (notice.hidden = true));
  notice.querySelector("[data-later]")?.addEventListener("click", () => {
    notice.hidden = true;
    void acting("author", { name: "analyst", email: "" });
  });
}

/** Who works here: null until somebody said. */
let known: string | null = "";

/** Whether a key pressed here belongs to the text of a field that has been changed since it was entered. */
function inChangedField(e: KeyboardEvent): boolean {
  const at = e.target;
  if (at instanceof HTMLElement && at.isContentEditable) return true;
  return (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement) && entered.has(at) && entered.get(at) !== at.value;
}

const entered = new WeakMap<HTMLElement, string>();

function keys(): void {
  document.addEventListener("focusin", (e) => {
    const at = e.target;
    if (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement) entered.set(at, at.value);
  });
  document.addEventListener("keydown", (e) => {
    if (!(e.ctrlKey || e.metaKey) || e.altKey || e.defaultPrevented || inChangedField(e)) return;
    const redo = e.code === "KeyY" || (e.code === "KeyZ" && e.shiftKey);
    const undo = e.code === "KeyZ" && !e.shiftKey;
    const button = undo ? undoButton : redo ? redoButton : null;
    if (!button) return;
    e.preventDefault();
    if (!button.disabled) void turn(undo ? "undo" : "redo");
  });
  undoButton?.addEventListener("click", () => void turn("undo"));
  redoButton?.addEventListener("click", () => void turn("redo"));
}

/** Edits that a window left when it was closed: they are offered, because whoever made them may have thought again. */
async function offer(): Promise<void> {
  const left = (await closed(others(bench.window))).filter((w) => kept(w).length > 0);
  const panel = document.getElementById("left-behind");
  if (left.length === 0 || !panel) return;
  const entries = left.flatMap((w) => kept(w));
  const count = entries.reduce((n, e) => n + e.edits.length, 0);
  const number = panel.querySelector("[data-count]");
  if (number) number.textContent = new Intl.NumberFormat(`${bench.language}-u-nu-${saved?.dataset.digits === "arab" ? "arab" : "latn"}`).format(count);
  panel.hidden = false;
  const gone = (): void => {
    left.forEach((w) => keep(w, []));
    panel.hidden = true;
  };
  panel.querySelector("[data-send]")?.addEventListener("click", () => {
    queue.push(...entries);
    store();
    gone();
    void next();
  }, { once: true });
  panel.querySelector("[data-discard]")?.addEventListener("click", gone, { once: true });
}

/** Starts the queue: what this window left unsent goes first. */
export async function startQueue(): Promise<void> {
  document.addEventListener("mizan:save", (e) => enqueue((e as CustomEvent<Handed>).detail));
  document.addEventListener("mizan:act", (e) => {
    const wanted = (e as CustomEvent<Acting>).detail;
    void acting(wanted.path, wanted.body).then(wanted.done);
  });
  window.addEventListener("beforeunload", (e) => {
    if (queue.length > 0) e.preventDefault();
  });
  window.addEventListener("online", () => void next());
  keys();
  on<Saved>("saved", (s) => {
    const language = bench.language === "ar" ? "ar" : "en";
    names(s.undo?.[language] ?? null, s.redo?.[language] ?? null);
    lastSaved = s.saved;
    if (queue.length === 0) say("done", s.saved);
  });
  if (!(await claim(bench.window))) {
    bench.window = freshWindow();
    await claim(bench.window);
  }
  const before = kept(bench.window).filter((e) => !queue.some((q) => q.id === e.id));
  if (before.length > 0) {
    queue = [...before, ...queue];
    void next();
  }
  void offer();
  on("awake", () => void refresh());
  await refresh();
}

/** Asks what is saved and can be undone. */
async function refresh(): Promise<void> {
  try {
    const now = await read<Done>(`${api("steps")}?lang=${bench.language}`);
    names(now.undo, now.redo);
    if (now.saved && queue.length === 0) say("done", now.saved);
    lastSaved = now.saved;
    known = now.author;
  } catch {
    // Nothing to show yet; the stream of events tells the rest.
  }
}
