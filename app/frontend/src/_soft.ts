// Goes to another state of the same page without loading it anew: only the content changes, and the address.
import { ask, tell } from "./_bench";

let going = 0;

/** Shows the page at this address. What `keep` names has the focus again afterwards. */
export async function go(address: string, push: boolean, keep = ""): Promise<void> {
  const turn = ++going;
  const response = await fetch(address, { credentials: "same-origin" });
  if (turn !== going) return;
  if (!response.ok) {
    location.assign(address);
    return;
  }
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  const main = document.getElementById("main");
  const next = fresh.getElementById("main");
  if (!main || !next || turn !== going) return;
  main.replaceChildren(...next.childNodes);
  if (push) history.pushState({ soft: true }, "", address);
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".switch a")) {
    link.search = new URL(address, location.href).search;
  }
  tell("renewed", {});
  if (keep) document.querySelector<HTMLElement>(keep)?.focus({ preventScroll: true });
}

let listening = false;

/** From now on the browser's back button undoes such steps too. */
export function softHistory(): void {
  if (listening) return;
  listening = true;
  history.replaceState({ soft: true }, "", location.href);
  addEventListener("popstate", (e) => {
    if ((e.state as { soft?: boolean } | null)?.soft) void go(location.pathname + location.search, false);
  });
}

/** The address of this page with the filled fields of a form as its query. */
export function query(form: HTMLFormElement): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value.trim() !== "") parameters.append(name, value.trim());
  }
  const text = parameters.toString();
  return location.pathname + (text ? `?${text}` : "");
}

/** Replaces one part of the page by what the server has of it now. */
export async function refresh(id: string): Promise<void> {
  const response = await ask(location.pathname + location.search);
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  const here = document.getElementById(id);
  const next = fresh.getElementById(id);
  if (here && next) {
    here.replaceChildren(...next.childNodes);
    tell("renewed", {});
  }
}
