// On every page: hears what happens to the case and keeps the page as new as the case is.
import { watchErrors } from "./_alarm";
import { ask, bench, byItself, on, settled, tell } from "./_bench";
import { watchChanges } from "./_changes";
import { startQueue } from "./_queue";
import { watchOutside } from "./_outside";

interface State {
  number: number;
  stage: "read" | "computed" | "complete";
  errors: number;
}

interface Progress {
  number: number;
  share: number;
}

const work = document.getElementById("work");
const percent = new Intl.NumberFormat("en", { style: "percent" });

const HIDDEN = 10_000;
const AGAIN = 4000;

let events: EventSource | null = null;
let sleeping = 0;

function listen(): void {
  if (events || document.hidden) return;
  const stream = new EventSource(`/c/${bench.key}/events`);
  events = stream;
  for (const name of ["state", "progress", "saved", "outside", "job"]) {
    stream.addEventListener(name, (e) => tell(name, JSON.parse((e as MessageEvent<string>).data)));
  }
  // A stream that is refused, as after the program was started anew, is not tried again by the browser itself.
  stream.addEventListener("error", () => {
    if (stream.readyState !== EventSource.CLOSED || events !== stream) return;
    events = null;
    setTimeout(listen, AGAIN);
  });
}

/** A page that nobody looks at lets go of its stream: a browser has only six connections to a server for all of its tabs. */
function rest(): void {
  document.addEventListener("visibilitychange", () => {
    clearTimeout(sleeping);
    if (document.hidden) {
      sleeping = window.setTimeout(() => {
        events?.close();
        events = null;
      }, HIDDEN);
    } else if (!events) {
      listen();
      tell("awake", {});
    }
  });
}

/** Fetches this page again and puts its new content in place of the old; where the reader is stays as it is. */
async function renew(): Promise<void> {
  const main = document.getElementById("main");
  if (!main || main.querySelector("[data-keep]") || main.contains(document.activeElement) && isField(document.activeElement)) return;
  const response = await ask(location.pathname + location.search);
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  if (!document.querySelector("nav.side") !== !fresh.querySelector("nav.side")) {
    location.reload(); // another kind of page, as when a case that could not be read can be now
    return;
  }
  besides(fresh);
  const next = fresh.getElementById("main");
  if (!next || next.innerHTML === main.innerHTML) return;
  const open = new Set([...main.querySelectorAll("details[open] > summary")].map((s) => s.textContent));
  main.replaceChildren(...next.childNodes);
  for (const s of main.querySelectorAll("details > summary")) {
    if (open.has(s.textContent)) (s.parentElement as HTMLDetailsElement).open = true;
  }
  document.body.dataset.state = fresh.body.dataset.state;
  document.body.dataset.stage = fresh.body.dataset.stage;
  tell("renewed", {});
}

/** Pages that came to be, as those of a method that could be computed for the first time, get their links. */
function besides(fresh: Document): void {
  const side = document.querySelector("nav.side");
  const next = fresh.querySelector("nav.side");
  if (!side || !next || side.innerHTML === next.innerHTML || side.contains(document.activeElement)) return;
  side.replaceChildren(...next.childNodes);
}

function isField(e: Element | null): boolean {
  return e instanceof HTMLInputElement || e instanceof HTMLTextAreaElement || e instanceof HTMLSelectElement;
}

if (bench.key) {
  const soon = settled(60, () => byItself(renew));
  on<State>("state", (s) => {
    const here = document.body.dataset;
    if (here.state !== String(s.number) || here.stage !== s.stage) soon();
    if (work && s.stage === "complete") work.textContent = "";
  });
  on<Progress>("progress", (p) => {
    if (work) work.textContent = p.share < 1 ? percent.format(p.share) : "";
  });
  watchChanges();
  watchErrors();
  listen();
  rest();
  if (!bench.readOnly) {
    void startQueue();
    watchOutside();
  }
}

// The stroke leads to the search, whatever letter the keyboard has on that key.
document.addEventListener("keydown", (e) => {
  const plain = !e.ctrlKey && !e.metaKey && !e.altKey && !e.shiftKey;
  const find = document.getElementById("find");
  if (e.code !== "Slash" || !plain || !find || isField(document.activeElement)) return;
  e.preventDefault();
  if (find.checkVisibility()) find.focus();
  else location.assign((find as HTMLInputElement).form!.action);
});

// On a narrow page the links stand in one line each: the one of this page is moved into sight.
for (const line of document.querySelectorAll<HTMLElement>("nav.rooms, nav.side")) {
  const here = line.querySelector("[aria-current]");
  if (!here || line.scrollWidth <= line.clientWidth) continue;
  const [of, at] = [line.getBoundingClientRect(), here.getBoundingClientRect()];
  line.scrollBy({ left: (at.left + at.right - of.left - of.right) / 2, behavior: "instant" });
}
