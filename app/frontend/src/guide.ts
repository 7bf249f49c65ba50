// The guide through the first quarter of an hour, on every page of a case that shows it.
import { api, ask, bench, byItself, on, send, settled } from "./_bench";

let folded = sessionStorage.getItem("mizan-guide-folded") === "yes";

async function show(): Promise<void> {
  const response = await ask(api(`guide?lang=${bench.language}`));
  const old = document.querySelector(".guide");
  if (response.status !== 200) {
    old?.remove();
    document.body.classList.remove("guided");
    return;
  }
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html").querySelector(".guide");
  if (!fresh || fresh.innerHTML === old?.innerHTML) return;
  const fold = fresh.querySelector<HTMLDetailsElement>("[data-guide-fold]");
  if (fold) {
    fold.open = !folded;
    fold.addEventListener("toggle", () => {
      folded = !fold.open;
      sessionStorage.setItem("mizan-guide-folded", folded ? "yes" : "no");
    });
  }
  const inside = old?.contains(document.activeElement) ?? false;
  if (old) old.replaceWith(fresh);
  else document.getElementById("main")?.after(fresh);
  if (inside) fresh.querySelector<HTMLElement>("summary")?.focus();
  document.body.classList.add("guided");
}

if (bench.key && !bench.readOnly) {
  if (matchMedia("(max-width: 820px)").matches && sessionStorage.getItem("mizan-guide-folded") === null) folded = true;
  document.addEventListener("click", (e) => {
    const button = e.target instanceof Element ? e.target.closest<HTMLElement>("[data-guide-hide],[data-guide-show]") : null;
    if (!button) return;
    void send("POST", api("guide"), { shown: button.dataset.guideShow !== undefined }).then(() => show());
  });
  const look = () => byItself(show);
  const soon = settled(150, look);
  on("state", soon);
  on("renewed", soon);
  look();
}
