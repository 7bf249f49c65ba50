// What every script of the workbench shares: the page's case, its secret, and how to ask the server.

export interface Bench {
  /** Key of the open case, empty on pages of no case. */
  key: string;
  language: string;
  rightToLeft: boolean;
  readOnly: boolean;
  /** Names this window among the windows that are open on the case. */
  window: string;
}

const body = document.body;

export const bench: Bench = {
  key: body.dataset.case ?? "",
  language: document.documentElement.lang,
  rightToLeft: document.documentElement.dir === "rtl",
  readOnly: body.dataset.readOnly === "yes",
  window: sessionWindow(),
};

function sessionWindow(): string {
  const kept = sessionStorage.getItem("mizan-window");
  if (kept) return kept;
  return freshWindow();
}

/** A new name for this window: a duplicated tab starts with the name of the first. */
export function freshWindow(): string {
  const made = crypto.randomUUID();
  sessionStorage.setItem("mizan-window", made);
  return made;
}

/** The page's secret; it changes when the program is started anew, so it is looked up each time. */
export function guard(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="mizan-guard"]')?.content ?? "";
}

/** The address of something of this case: `api("steps")` is `/c/KEY/api/steps`. */
export function api(path: string): string {
  return `/c/${bench.key}/api/${path}`;
}

export interface Answer<T> {
  status: number;
  body: T;
}

/** Sends JSON and reads the JSON answer, whatever its status; throws only where no answer comes. */
export async function send<T>(method: "POST" | "PUT" | "DELETE", address: string, body: unknown): Promise<Answer<T>> {
  const response = await fetch(address, {
    method,
    headers: { "Content-Type": "application/json", "X-Mizan-Guard": guard() },
    body: JSON.stringify(body),
    credentials: "same-origin",
  });
  return { status: response.status, body: (await response.json()) as T };
}

export async function read<T>(address: string): Promise<T> {
  const response = await ask(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as T;
}

/** What the server tells of the case, as an event of this page: `mizan:state`, `mizan:progress`, `mizan:saved`. */
export function on<T>(name: string, heard: (detail: T) => void): void {
  document.addEventListener(`mizan:${name}`, (e) => heard((e as CustomEvent<T>).detail));
}

export function tell(name: string, detail: unknown): void {
  document.dispatchEvent(new CustomEvent(`mizan:${name}`, { detail }));
}

/** The program did not answer: it has ended, or the connection is gone. */
class Away extends Error {}

/** Fetches something of the program. */
export async function ask(address: string): Promise<Response> {
  try {
    return await fetch(address, { credentials: "same-origin" });
  } catch (e) {
    throw new Away(String(e));
  }
}

/** Does what a page does by itself, to show what is new. Where the program is away what is shown stays: its next state shows it anew. */
export function byItself(run: () => Promise<void>): void {
  run().catch((e: unknown) => {
    if (!(e instanceof Away)) throw e;
  });
}

/** Runs the last of several calls in quick succession. */
export function settled(millis: number, run: () => void): () => void {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(run, millis);
  };
}
