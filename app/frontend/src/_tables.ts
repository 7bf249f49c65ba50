// Tables: a click on a head sorts, a field above a long one finds rows, pointing at a cell marks its row and column.
import { bench, settled } from "./_bench";

const LONG = 15;
const collator = new Intl.Collator(bench.language, { numeric: true, sensitivity: "base" });
const words = document.getElementById("read-words")?.dataset ?? {};

export function tables(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>("#main .frame > table")) {
    if (table.dataset.live) continue;
    table.dataset.live = "yes";
    const body = table.tBodies[0];
    if (!body) continue;
    if (body.rows.length > 1) heads(table, body);
    if (body.rows.length > LONG) filter(table, body);
    if (table.id === "cib-tableau") tableau(body);
    else if (table.closest(".wide")) cross(table);
  }
}

/** The words of a cell without those that only show on demand. */
function said(cell: Element | undefined): string {
  if (!cell) return "";
  const copy = cell.cloneNode(true) as Element;
  copy.querySelectorAll(".pop").forEach((p) => p.remove());
  return (copy.textContent ?? "").trim();
}

/** The number that a cell writes, in either script; NaN if it writes none. */
export function number(text: string): number {
  const western = text
    .replace(/[\u0660-\u0669]/g, (c) => String(c.charCodeAt(0) - 0x660))
    .replace(/[,\u066c\u202f\u00a0\s%]/g, "")
    .replace("\u066b", ".")
    .replace(/\u2212/g, "-");
  return /^[-+]?\d+(\.\d+)?/.test(western) ? parseFloat(western) : NaN;
}

function heads(table: HTMLTableElement, body: HTMLTableSectionElement): void {
  const original = [...body.rows];
  const row = table.tHead?.rows[0];
  if (!row) return;
  [...row.cells].forEach((head, column) => {
    if (!head.textContent?.trim()) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const before = head.getAttribute("aria-sort");
      for (const other of row.cells) other.removeAttribute("aria-sort");
      if (before === "descending") {
        body.append(...original);
        return;
      }
      const down = before === "ascending";
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      body.append(...sorted(original, column, down));
    });
  });
}

function sorted(rows: HTMLTableRowElement[], column: number, down: boolean): HTMLTableRowElement[] {
  const keyed = rows.map((r) => ({ r, text: said(r.cells[column]), value: number(said(r.cells[column])) }));
  const filled = keyed.filter((k) => k.text !== "");
  const numbers = filled.every((k) => !Number.isNaN(k.value));
  const way = down ? -1 : 1;
  filled.sort((a, b) => way * (numbers ? a.value - b.value : collator.compare(a.text, b.text)));
  return [...filled, ...keyed.filter((k) => k.text === "")].map((k) => k.r);
}

function filter(table: HTMLTableElement, body: HTMLTableSectionElement): void {
  const holder = table.closest(".table");
  if (!holder || !words.filter) return;
  const box = document.createElement("p");
  box.className = "rows";
  const label = document.createElement("label");
  label.textContent = `${words.filter} `;
  const field = document.createElement("input");
  field.type = "search";
  field.dir = "auto";
  field.autocomplete = "off";
  label.append(field);
  const count = document.createElement("span");
  count.setAttribute("role", "status");
  box.append(label, count);
  holder.prepend(box);
  const texts = new Map([...body.rows].map((r) => [r, (r.textContent ?? "").toLocaleLowerCase(bench.language)]));
  field.addEventListener(
    "input",
    settled(80, () => {
      const sought = field.value.toLocaleLowerCase(bench.language).split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const [row, text] of texts) {
        row.hidden = !sought.every((s) => text.includes(s));
        shown += row.hidden ? 0 : 1;
      }
      count.textContent = sought.length ? ` ${shown} / ${texts.size}` : "";
    }),
  );
}

function mark(cells: Iterable<Element>, name: string): void {
  for (const c of cells) c.classList.add(name);
}

function clear(root: ParentNode, name: string): void {
  root.querySelectorAll(`.${name}`).forEach((c) => c.classList.remove(name));
}

/** Row and column of the cell that is pointed at. */
function cross(table: HTMLTableElement): void {
  const show = (e: Event): void => {
    const cell = (e.target as Element).closest<HTMLTableCellElement>("td, th");
    clear(table, "crossed");
    if (!cell || !table.contains(cell) || cell.closest("thead")) return;
    mark(cell.parentElement!.children, "crossed");
    for (const row of table.rows) if (row.cells[cell.cellIndex]) row.cells[cell.cellIndex]!.classList.add("crossed");
  };
  table.addEventListener("pointerover", show);
  table.addEventListener("focusin", show);
  table.addEventListener("pointerleave", () => clear(table, "crossed"));
}

/** Pointing at a variant marks every future that has it. Futures stand across or down, whichever repeats itself less along the descriptors. */
function tableau(body: HTMLTableSectionElement): void {
  const grid = [...body.rows].map((r) => [...r.cells].map((c) => said(c)));
  const distinct = (lines: string[][]): number => lines.reduce((n, l) => n + new Set(l.slice(1)).size / Math.max(1, l.length - 1), 0) / Math.max(1, lines.length);
  const columns = (grid[0] ?? []).map((_, j) => grid.map((row) => row[j] ?? ""));
  const across = distinct(grid) <= distinct(columns.slice(1).map((c) => ["", ...c]));
  const show = (e: Event): void => {
    const cell = (e.target as Element).closest<HTMLTableCellElement>("td");
    clear(body, "has");
    if (!cell || !body.contains(cell)) return;
    const text = said(cell);
    if (across) {
      const own = cell.parentElement as HTMLTableRowElement;
      [...own.cells].forEach((c, j) => {
        if (j > 0 && said(c) === text) mark([...body.rows].flatMap((r) => (r.cells[j] ? [r.cells[j]!] : [])), "has");
      });
    } else {
      for (const row of body.rows) if (said(row.cells[cell.cellIndex]) === text) mark(row.cells, "has");
    }
  };
  body.addEventListener("pointerover", show);
  body.addEventListener("focusin", show);
  body.addEventListener("pointerleave", () => clear(body, "has"));
}

/** Matrices drawn as pictures: the same for their rows and columns. */
export function heatMaps(): void {
  for (const svg of document.querySelectorAll<SVGSVGElement>("#main svg.figure")) {
    if (svg.dataset.crossing || !svg.querySelector(".line[data-row][data-column]")) continue;
    svg.dataset.crossing = "yes";
    const show = (e: Event): void => {
      const part = (e.target as Element).closest<SVGGElement>(".line");
      clear(svg, "lit");
      svg.classList.toggle("crossing", part !== null);
      if (!part) return;
      const { row, column } = part.dataset;
      for (const other of svg.querySelectorAll<SVGGElement>(".line")) {
        const same = (row !== undefined && other.dataset.row === row) || (column !== undefined && other.dataset.column === column);
        other.classList.toggle("lit", same);
      }
    };
    const off = (): void => {
      clear(svg, "lit");
      svg.classList.remove("crossing");
    };
    svg.addEventListener("pointerover", show);
    svg.addEventListener("focusin", show);
    svg.addEventListener("pointerleave", off);
    svg.addEventListener("focusout", off);
  }
}
