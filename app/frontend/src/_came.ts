// The way back: whoever follows a door to a judgement or a source finds a link to where they came from.
const KEY = "mizan-came";

interface Came {
  to: string;
  href: string;
  title: string;
}

const words = document.getElementById("read-words")?.dataset ?? {};

function remembered(): Came | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "null") as Came | null;
  } catch {
    return null;
  }
}

function place(url: URL): string {
  return url.pathname + url.search + url.hash;
}

function show(): void {
  document.querySelector(".came")?.remove();
  const came = remembered();
  if (!came || came.to !== place(new URL(location.href)) || !words.back) return;
  const link = document.createElement("a");
  link.className = "came";
  link.href = came.href;
  link.textContent = `${words.back} `;
  const title = document.createElement("bdi");
  title.textContent = came.title;
  link.append(title);
  link.addEventListener("click", (e) => {
    if (history.length > 1) {
      e.preventDefault();
      history.back();
    }
  });
  document.body.append(link);
}

export function ways(): void {
  document.addEventListener("click", (e) => {
    const link = (e.target as Element).closest<HTMLAnchorElement>("#main a[href]");
    if (!link || e.defaultPrevented || e.button !== 0 || e.ctrlKey || e.metaKey || link.origin !== location.origin) return;
    const to = new URL(link.href);
    if (!to.hash) return;
    const title = document.querySelector("h1")?.textContent?.trim() ?? document.title;
    const came: Came = { to: place(to), href: place(new URL(location.href)), title };
    sessionStorage.setItem(KEY, JSON.stringify(came));
  });
  addEventListener("hashchange", show);
  addEventListener("pageshow", show);
  show();
}
