// Choosing a judgement to try among many, and keeping what was tried as an overlay.
import { api, bench, read, send } from "./_bench";

export function trying(): void {
  for (const select of document.querySelectorAll<HTMLSelectElement>("select[data-filter]")) {
    if (!select.dataset.live) {
      select.dataset.live = "yes";
      filter(select);
    }
  }
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-keep-as]")) {
    if (!form.dataset.live) {
      form.dataset.live = "yes";
      form.addEventListener("submit", (e) => {
        e.preventDefault();
        void keep(form);
      });
    }
  }
}

function filter(select: HTMLSelectElement): void {
  const field = document.createElement("input");
  field.type = "search";
  field.dir = "auto";
  field.autocomplete = "off";
  field.setAttribute("aria-label", select.dataset.filter ?? "");
  field.placeholder = select.dataset.filter ?? "";
  field.setAttribute("aria-controls", select.id);
  select.before(field);
  const groups = [...select.querySelectorAll("optgroup")].map((g) => ({
    group: g,
    options: [...g.querySelectorAll("option")].map((o) => ({ o, text: (o.textContent ?? "").toLocaleLowerCase(bench.language) })),
  }));
  field.addEventListener("input", () => {
    const sought = field.value.toLocaleLowerCase(bench.language).split(/\s+/).filter(Boolean);
    for (const { group, options } of groups) {
      const fitting = options.filter(({ text }) => sought.every((s) => text.includes(s)));
      group.replaceChildren(...fitting.map(({ o }) => o));
      group.hidden = fitting.length === 0;
    }
  });
  const value = document.getElementById("try-value") as HTMLInputElement | null;
  const now = (): void => {
    const chosen = select.selectedOptions[0];
    if (value && chosen) value.placeholder = chosen.dataset.now ?? "";
  };
  select.addEventListener("change", () => {
    now();
    if (value) value.value = "";
  });
  now();
}

interface Kept {
  taken: boolean;
  edits: unknown[];
}

async function keep(form: HTMLFormElement): Promise<void> {
  const said = form.querySelector<HTMLElement>("[data-said]");
  const field = (id: string): string => (form.querySelector<HTMLInputElement>(`#${id}`)?.value ?? "").trim();
  const id = field("keep-id");
  const tell = (key: "kept" | "taken" | "failed"): void => {
    if (said) said.textContent = said.dataset[key] ?? "";
  };
  try {
    const address = form.dataset.keepAs ?? "";
    const kept = await read<Kept>(`${address}${address.includes("?") ? "&" : "?"}id=${encodeURIComponent(id)}`);
    if (kept.taken) {
      tell("taken");
      return;
    }
    const title: Record<string, string> = {};
    if (field("keep-en")) title.en = field("keep-en");
    if (field("keep-ar")) title.ar = field("keep-ar");
    if (Object.keys(title).length === 0) title[bench.language] = id;
    const edits = [
      { type: "value", file: `overlays/${id}/overlay.yaml`, path: ["title"], before: null, after: title },
      ...kept.edits,
    ];
    const answer = await send<unknown>("POST", api("steps"), { window: bench.window, edits });
    tell(answer.status === 200 ? "kept" : "failed");
  } catch {
    tell("failed");
  }
}
