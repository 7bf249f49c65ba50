// Asking why a state holds: by its form, or by choosing it in the graph; the answer comes without leaving the page.
import { go, query, softHistory } from "./_soft";

export function states(): void {
  const forms = [...document.querySelectorAll<HTMLFormElement>("form[data-states]")];
  const first = forms[0];
  if (!first || first.dataset.live) return;
  first.dataset.live = "yes";
  softHistory();
  for (const form of forms) {
    form.addEventListener("submit", (e) => {
      e.preventDefault();
      void ask(query(form));
    });
  }
  for (const svg of document.querySelectorAll<SVGSVGElement>('#main svg[data-chart="net"]')) {
    const figure = svg.closest("figure")?.id ?? "";
    const form = forms.find((f) => figure === `gmcr-${f.dataset.states}-graph`);
    if (!form || svg.dataset.asks) continue;
    svg.dataset.asks = "yes";
    svg.addEventListener("mizan:node", (e) => {
      const name = (e as CustomEvent<{ name: string }>).detail.name;
      const select = form.elements.namedItem("state") as HTMLSelectElement;
      if ([...select.options].some((o) => o.value === name)) {
        select.value = name;
        void ask(query(form));
      }
    });
  }
}

async function ask(address: string): Promise<void> {
  await go(address, true);
  const answer = document.getElementById("state-answer");
  answer?.focus({ preventScroll: true });
  answer?.scrollIntoView({ block: "nearest" });
}
