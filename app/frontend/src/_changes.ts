// On every page of a case: what the last changes did to the outcomes, one click away.
import { api, bench, byItself, on, read, settled } from "./_bench";

interface Outcome {
  title: string;
  outcome: string;
  was: string;
  is: string;
  page: string;
}

interface Judged {
  file: string;
  key: string;
  field: string;
  before: string | null;
  after: string | null;
  reason: string;
  page: string;
}

interface Changes {
  number: number;
  from: number | null;
  to: number | null;
  changed: number;
  changes: Outcome[];
  why: Judged[];
  words: Record<string, string>;
}

let since = "step";
let shown = "";

export function watchChanges(): void {
  const tools = document.querySelector(".bar-tools");
  if (!tools || !bench.key) return;
  const holder = document.createElement("details");
  holder.className = "changes";
  holder.hidden = true;
  tools.prepend(holder);
  const look = settled(120, () => byItself(() => fill(holder)));
  on<{ stage: string }>("state", (s) => {
    if (s.stage !== "read") look();
  });
  document.addEventListener("keydown", (e) => {
    if (e.code === "Escape" && holder.open) {
      holder.open = false;
      holder.querySelector("summary")?.focus();
    }
  });
  document.addEventListener("pointerdown", (e) => {
    if (holder.open && !holder.contains(e.target as Node)) holder.open = false;
  });
}

async function fill(holder: HTMLDetailsElement): Promise<void> {
  const changes = await read<Changes>(`${api("changes")}?lang=${bench.language}&since=${since}`);
  if (changes.to === null && since === "step") return;
  const key = `${changes.from} ${changes.to} ${since}`;
  if (key === shown && !holder.hidden) return;
  const first = shown === "";
  shown = key;
  const { words } = changes;
  const summary = element("summary", "tool", words.label ?? "");
  summary.setAttribute("aria-live", "polite");
  if (!first && !holder.open) summary.classList.add("new");
  const panel = element("div", "panel");
  panel.append(element("p", "panel-title", words.title ?? ""), choice(holder, words));
  if (changes.changes.length === 0) panel.append(element("p", "hint", words.none ?? ""));
  else panel.append(outcomes(changes));
  if (changes.why.length > 0) panel.append(judgements(changes));
  const open = holder.open;
  holder.replaceChildren(summary, panel);
  holder.open = open;
  holder.hidden = false;
}

function choice(holder: HTMLDetailsElement, words: Record<string, string>): HTMLElement {
  const row = element("p", "panel-choice");
  for (const one of ["step", "start"]) {
    const button = element("button", "tool", words[one] ?? "") as HTMLButtonElement;
    button.type = "button";
    button.setAttribute("aria-pressed", String(since === one));
    button.addEventListener("click", () => {
      since = one;
      void fill(holder).then(() => holder.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus());
    });
    row.append(button, " ");
  }
  return row;
}

function outcomes(changes: Changes): HTMLElement {
  const table = element("table", "");
  const head = element("tr", "");
  for (const key of ["outcome", "before", "after"]) {
    const th = element("th", "", changes.words[key] ?? "");
    th.setAttribute("scope", "col");
    head.append(th);
  }
  const thead = element("thead", "");
  thead.append(head);
  const body = element("tbody", "");
  let method = "";
  for (const one of changes.changes) {
    if (one.title !== method) {
      method = one.title;
      const row = element("tr", "of");
      const cell = element("th", "");
      cell.setAttribute("colspan", "3");
      const link = element("a", "", one.title) as HTMLAnchorElement;
      link.href = one.page;
      cell.append(link);
      row.append(cell);
      body.append(row);
    }
    const row = element("tr", "");
    row.append(element("td", "", one.outcome), element("td", "n", one.was), element("td", "n strong", one.is));
    body.append(row);
  }
  table.append(thead, body);
  return table;
}

function judgements(changes: Changes): HTMLElement {
  const part = element("div", "");
  part.append(element("p", "panel-title", changes.words.why ?? ""));
  const list = element("ul", "");
  for (const one of changes.why) {
    const item = element("li", "");
    const link = element("a", "") as HTMLAnchorElement;
    link.href = one.page;
    const name = element("bdi", "num", one.field ? `${one.key} · ${one.field}` : one.key);
    name.dir = "ltr";
    link.append(name);
    const absent = changes.words.absent ?? "";
    item.append(link, " ", element("bdi", "", one.before ?? absent), ` ${bench.rightToLeft ? "←" : "→"} `, element("bdi", "strong", one.after ?? absent));
    if (one.reason) item.append(element("span", "hint", ` ${one.reason}`));
    list.append(item);
  }
  part.append(list);
  return part;
}

function element(tag: string, name: string, text = ""): HTMLElement {
  const made = document.createElement(tag);
  if (name) made.className = name;
  if (text) made.textContent = text;
  return made;
}
