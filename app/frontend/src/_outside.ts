// Says what another program did to the case's files while it is open here.
import { bench, on } from "./_bench";

interface Said {
  en: string;
  ar: string;
}

interface Outside {
  step: string | null;
  name: Said | null;
  problem: Said | null;
}

export function watchOutside(): void {
  const notice = document.getElementById("outside");
  const told = notice?.querySelector<HTMLElement>("[data-told]");
  const link = notice?.querySelector<HTMLAnchorElement>("[data-step]");
  if (!notice || !told || !link) return;
  on<Outside>("outside", (o) => {
    const language = bench.language === "ar" ? "ar" : "en";
    const words = o.problem ?? o.name;
    notice.hidden = words === null;
    notice.classList.toggle("bad", o.problem !== null);
    if (words === null) return;
    told.textContent = ((o.problem ? told.dataset.problem : told.dataset.changed) ?? "").replace("{0}", words[language]);
    link.hidden = o.step === null;
    if (o.step !== null) link.href = `${notice.dataset.history ?? ""}?step=${o.step}`;
  });
  notice.querySelector("[data-close]")?.addEventListener("click", () => (notice.hidden = true));
}
