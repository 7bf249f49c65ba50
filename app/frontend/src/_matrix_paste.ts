// Reads what people paste from spreadsheets, and numbers as people type them in either language.
import type { Change, Model, Scale } from "./_matrix_model";

const INVISIBLE = /[\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Arabic and Persian digits, decimal signs and minus signs as programs write them. */
export function plain(text: string): string {
  const bare = text
    .replace(INVISIBLE, "")
    .replace(/[\u0660-\u0669]/g, (d) => String(d.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (d) => String(d.charCodeAt(0) - 0x6f0))
    .replace(/\u066b/g, ".")
    .replace(/\u066c/g, "")
    .replace(/[\u2212\u2010-\u2015\ufe63\uff0d]/g, "-")
    .replace(/\uff0b/g, "+")
    .replace(/[\u00a0\u202f]/g, " ")
    .trim();
  if (/^-\s+\d/.test(bare)) return bare.replace(/^-\s+/, "-");
  if (/^\d+([.]\d+)?-$/.test(bare)) return "-" + bare.slice(0, -1);
  return /^[-+]?\d+,\d+$/.test(bare) ? bare.replace(",", ".") : bare;
}

/** The value as the file has it; nothing if it is none of this scale. */
export function fitting(scale: Scale, text: string): string | undefined {
  const bare = plain(text);
  const mark = scale.values.find((v) => v.value.toUpperCase() === bare.toUpperCase());
  if (mark) return mark.value;
  if (!/^[-+]?\d{1,12}(\.\d{1,9})?$/.test(bare)) return undefined;
  const value = Number(bare);
  const named = scale.values.find((v) => /^[-+]?\d/.test(v.value) && Number(v.value) === value);
  if (named) return named.value;
  if (scale.values.length > 0 && scale.whole) return undefined;
  if (value < scale.min || value > scale.max) return undefined;
  const plus = scale.values.some((v) => v.value.startsWith("+"));
  return plus && value > 0 ? `+${value}` : String(value);
}

/** The cells of a pasted text: tabs as spreadsheets write them, else semicolons, else blanks between numbers. */
export function table(text: string): string[][] {
  const body = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
  if (body === "") return [];
  const separator = body.includes("\t") ? "\t" : body.includes(";") ? ";" : "";
  if (separator !== "") return quoted(body, separator);
  const lines = body.split("\n");
  const numbers = lines.every((l) => plain(l).split(/\s+/).every((w) => w === "" || /^[-+]?\d+([.,]\d+)?$/.test(plain(w))));
  return lines.map((l) => (numbers ? l.trim().split(/\s+/) : [l]));
}

function quoted(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    let cell = "";
    if (text[at] === '"') {
      at++;
      while (at < text.length && !(text[at] === '"' && text[at + 1] !== '"')) {
        if (text[at] === '"') at++;
        cell += text[at++];
      }
      at++;
    }
    while (at < text.length && text[at] !== separator && text[at] !== "\n") cell += text[at++];
    rows[rows.length - 1].push(cell.trim());
    if (text[at] === "\n") rows.push([]);
    at++;
  }
  return rows;
}

export interface Bad {
  row: number;
  column: number;
  text: string;
}

/** What pasting a table at a place would do. */
export interface Plan {
  changes: Change[];
  blanks: Change[];
  bad: Bad[];
  outside: number;
  blocked: number;
  heads: boolean;
  rows: number;
  columns: number;
}

/** Compares a pasted table with the matrix from this cell on; names in its first row or column are left out. */
export function plan(model: Model, cells: string[][], row: number, column: number): Plan {
  const bare = withoutHeads(model, cells, column);
  const made: Plan = { changes: [], blanks: [], bad: [], outside: 0, blocked: 0, heads: bare.heads, rows: bare.cells.length, columns: 0 };
  bare.cells.forEach((line, i) => {
    made.columns = Math.max(made.columns, line.length);
    line.forEach((text, j) => {
      const place = { row: row + i, column: column + j };
      const empty = plain(text) === "";
      if (place.row >= model.height || place.column >= model.width) {
        made.outside += empty ? 0 : 1;
      } else if (model.blocked(place.row, place.column)) {
        made.blocked += empty || plain(text) === "0" ? 0 : 1;
      } else if (empty) {
        made.blanks.push({ ...place, value: "" });
      } else {
        const value = fitting(model.scale(place.column), text);
        if (value === undefined) made.bad.push({ ...place, text });
        else made.changes.push({ ...place, value });
      }
    });
  });
  return made;
}

function withoutHeads(model: Model, cells: string[][], column: number): { cells: string[][]; heads: boolean } {
  const scale = model.scale(Math.min(column, model.width - 1));
  const isName = (text: string | undefined) => text !== undefined && plain(text) !== "" && fitting(scale, text) === undefined && !/^[-+\d.,]+$/.test(plain(text));
  const blankOrName = (text: string | undefined) => isName(text) || plain(text ?? "") === "";
  const top = cells.length > 1 && cells[0].slice(1).some(isName) && cells[0].every(blankOrName);
  const rest = top ? cells.slice(1) : cells;
  const side = rest.length > 0 && rest[0].length > 1 && rest.every((l) => isName(l[0]));
  return { cells: side ? rest.map((l) => l.slice(1)) : rest, heads: top || side };
}

/** A range of cells as a spreadsheet takes it. */
export function written(model: Model, top: number, bottom: number, start: number, end: number): string {
  const lines: string[] = [];
  for (let r = top; r <= bottom; r++) {
    const line: string[] = [];
    for (let c = start; c <= end; c++) line.push(model.value(r, c).replace(/^\+/, ""));
    lines.push(line.join("\t"));
  }
  return lines.join("\n");
}
