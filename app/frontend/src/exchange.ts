// The room of files: what comes in is shown before it is taken; the report is made while one watches.
import { api, bench, guard, read, send } from "./_bench";

const drop = document.getElementById("drop") as HTMLFormElement | null;
const field = document.getElementById("import-file") as HTMLInputElement | null;
const preview = document.getElementById("preview");

let current: File | null = null;

if (drop && field && preview) {
  field.addEventListener("change", () => take(field.files));
  drop.addEventListener("dragover", (e) => {
    e.preventDefault();
    drop.classList.add("over");
  });
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", (e) => {
    e.preventDefault();
    drop.classList.remove("over");
    take(e.dataTransfer?.files ?? null);
  });
  drop.addEventListener("submit", (e) => e.preventDefault());
  preview.addEventListener("click", (e) => {
    const button = (e.target as Element).closest("button");
    if (!button) return;
    if (button.dataset.format) void show(button.dataset.format);
    else if (button.dataset.apply) void apply(button, button.dataset.apply);
    else if (button.dataset.drop !== undefined) void forget(button.dataset.drop);
  });
}

function take(files: FileList | null): void {
  const file = files?.[0];
  if (!file) return;
  current = file;
  void show("");
}

/** Sends the file to be looked at and shows what would become of it. */
async function show(format: string): Promise<void> {
  if (!current || !preview) return;
  preview.textContent = preview.dataset.reading ?? "";
  const body = new FormData();
  if (format) body.append("format", format);
  body.append("file", current);
  try {
    const response = await fetch(`${api("import")}?lang=${bench.language}`, { method: "POST", body, headers: { "X-Mizan-Guard": guard() }, credentials: "same-origin" });
    if (!response.ok) throw new Error(String(response.status));
    // The server has escaped everything that came with the file.
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    preview.replaceChildren(...page.body.childNodes);
  } catch {
    preview.textContent = preview.dataset.failed ?? "";
  }
  if (field) field.value = "";
}

async function apply(button: HTMLButtonElement, plan: string): Promise<void> {
  if (!preview) return;
  button.disabled = true;
  let more = "";
  for (const extra of preview.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[data-extra]")) {
    more += `&${extra.dataset.extra ?? ""}=${encodeURIComponent(extra.value)}`;
  }
  try {
    const answer = await send<{ href?: string; problems?: { message: string }[] }>("POST", `${api("import-apply")}?plan=${plan}&window=${bench.window}&lang=${bench.language}${more}`, {});
    if (answer.status === 200 && answer.body.href) location.assign(answer.body.href);
    else if (answer.status === 200) preview.textContent = preview.dataset.done ?? "";
    else if (answer.status === 409) preview.textContent = preview.dataset.changed ?? "";
    else preview.textContent = answer.body.problems?.map((p) => p.message).join(" ") ?? preview.dataset.failed ?? "";
  } catch {
    button.disabled = false;
    preview.append(preview.dataset.failed ?? "");
  }
}

async function forget(plan: string): Promise<void> {
  preview?.replaceChildren();
  current = null;
  if (plan) await send("POST", `${api("import-drop")}?plan=${plan}`, {});
  field?.focus();
}

const start = document.getElementById("report-start") as HTMLButtonElement | null;
const cancel = document.getElementById("report-cancel") as HTMLButtonElement | null;
const state = document.getElementById("report-state");
const bar = document.getElementById("report-bar") as HTMLProgressElement | null;
const said = state?.querySelector("[data-said]");

interface Progress {
  phase: "running" | "done" | "cancelled" | "failed";
  share: number;
}

async function make(): Promise<void> {
  if (!start || !cancel || !state || !bar || !said) return;
  start.disabled = true;
  bar.value = 0;
  bar.hidden = cancel.hidden = false;
  try {
    const job = (await send<{ job: string }>("POST", api("export/report"), {})).body.job;
    cancel.onclick = () => void send("POST", api(`export/job/${job}/cancel`), {});
    for (;;) {
      const now = await read<Progress>(api(`export/job/${job}`));
      bar.value = now.share;
      if (now.phase === "running") {
        said.textContent = (state.dataset.running ?? "").replace("{0}", `${Math.round(now.share * 100)}%`);
        await new Promise((done) => setTimeout(done, 400));
        continue;
      }
      said.textContent = state.dataset[now.phase] ?? "";
      if (now.phase === "done") location.assign(api(`export/job/${job}/file`));
      break;
    }
  } catch {
    said.textContent = state.dataset.failed ?? "";
  }
  bar.hidden = cancel.hidden = true;
  start.disabled = false;
  start.focus();
}

start?.addEventListener("click", () => void make());
