// A table of judgements in the browser: what each cell holds, and which edits of the case a change of cells makes.
import type { Edit } from "./_steps";

export interface Band {
  id: string;
  name: string;
  language: string;
}

export interface Head extends Band {
  text: string;
  band: number;
  key: Record<string, string>;
  self: string;
  column: string;
  part: number;
  parts: number;
  scale: number;
}

export interface Value {
  value: string;
  code: string;
  shift: boolean;
  meaning: string;
  language: string;
}

export interface Scale {
  min: number;
  max: number;
  signed: boolean;
  whole: boolean;
  values: Value[];
  points: Value[];
}

export interface Judgement {
  values: Record<string, string>;
  anchor: string;
  effect: number;
}

export interface Flaw {
  row: number;
  column: number;
  field: string;
  error: boolean;
  code: string;
  text: string;
  hint: string;
  place: string;
  fix: { label: string; edits: Edit[] } | null;
}

export interface Next {
  row: number;
  column: number;
  stated: boolean;
  score: number;
}

export interface Source {
  id: string;
  label: string;
  title: string;
  language: string;
}

export interface Sheet {
  number: number;
  id: string;
  file: string;
  title: string;
  keys: string[];
  missing: string[];
  rowBands: Band[];
  rows: Head[];
  columnBands: Band[];
  columns: Head[];
  scales: Scale[];
  judgements: Judgement[];
  flaws: Flaw[];
  next: Next[];
  measured: boolean;
  hidden: number;
  arabicDigits: boolean;
  sources: Source[];
  words: Record<string, string>;
}

/** A wish for one cell; an empty value means that it is not stated any more. */
export interface Change {
  row: number;
  column: number;
  value: string;
}

/** What a set of changes makes of the case, and what should be said about it. */
export interface Made {
  edits: Edit[];
  cells: number[];
  removed: boolean;
  filled: boolean;
}

export function words(text: string): string[] {
  return text.split(/\s+/).filter((w) => w !== "");
}

export class Model {
  private byKey = new Map<string, Judgement>();

  constructor(public sheet: Sheet) {
    this.index();
  }

  private index(): void {
    this.byKey.clear();
    for (const j of this.sheet.judgements) {
      const id = this.id(j.values);
      if (!this.byKey.has(id)) this.byKey.set(id, j);
    }
  }

  get width(): number {
    return this.sheet.columns.length;
  }

  get height(): number {
    return this.sheet.rows.length;
  }

  at(row: number, column: number): number {
    return row * this.width + column;
  }

  private id(values: Record<string, string>): string {
    return this.sheet.keys.map((k) => values[k] ?? "").join("\u0001");
  }

  /** What identifies the row of the file that holds this cell. */
  key(row: number, column: number): Record<string, string> {
    return { ...this.sheet.rows[row].key, ...this.sheet.columns[column].key };
  }

  keyId(row: number, column: number): string {
    return this.id(this.key(row, column));
  }

  judgement(row: number, column: number): Judgement | undefined {
    return this.byKey.get(this.keyId(row, column));
  }

  scale(column: number): Scale {
    return this.sheet.scales[this.sheet.columns[column].scale];
  }

  value(row: number, column: number): string {
    const j = this.judgement(row, column);
    if (!j) return "";
    const head = this.sheet.columns[column];
    const whole = j.values[head.column] ?? "";
    return head.part < 0 ? whole : (words(whole)[head.part] ?? "");
  }

  /** Whether nobody asks for this cell: an actor's influence on itself. One that is stated all the same is shown. */
  blocked(row: number, column: number): boolean {
    const self = this.sheet.rows[row].self;
    return self !== "" && self === this.sheet.columns[column].self && !this.judgement(row, column);
  }

  /** The columns that the same row of the file fills. */
  siblings(column: number): number[] {
    const head = this.sheet.columns[column];
    const id = JSON.stringify(head.key);
    const from = Math.max(0, column - 40);
    const found: number[] = [];
    for (let c = from; c < Math.min(this.width, column + 40); c++) {
      if (JSON.stringify(this.sheet.columns[c].key) === id) found.push(c);
    }
    return found;
  }

  /** Makes the changes here and returns the edits that make them in the case. */
  apply(changes: Change[]): Made {
    const made: Made = { edits: [], cells: [], removed: false, filled: false };
    const groups = new Map<string, Change[]>();
    for (const change of changes) {
      if (this.blocked(change.row, change.column) || this.value(change.row, change.column) === change.value) continue;
      const id = this.keyId(change.row, change.column);
      groups.set(id, [...(groups.get(id) ?? []), change]);
    }
    const columns = new Set<string>();
    for (const [id, group] of groups) {
      this.change(id, group, made);
      for (const change of group) {
        columns.add(this.sheet.columns[change.column].column);
        for (const c of this.siblings(change.column)) made.cells.push(this.at(change.row, c));
      }
    }
    this.prepend(made.edits, [...columns]);
    return made;
  }

  private change(id: string, group: Change[], made: Made): void {
    const { row, column } = group[0];
    const head = this.sheet.columns[column];
    const key = this.key(row, column);
    const there = this.byKey.get(id);
    if (head.part >= 0) {
      this.changeParts(id, key, there, group, made);
      return;
    }
    const values = { ...(there?.values ?? key) };
    for (const change of group) values[this.sheet.columns[change.column].column] = change.value;
    const left = this.siblings(column).some((c) => (values[this.sheet.columns[c].column] ?? "") !== "");
    if (!left) {
      if (there) this.remove(id, key, there, made);
      return;
    }
    for (const change of group) {
      const name = this.sheet.columns[change.column].column;
      const before = there?.values[name] ?? "";
      made.edits.push({ type: "cell", file: this.sheet.file, key, column: name, before, after: change.value });
    }
    this.put(id, there, values);
  }

  private changeParts(id: string, key: Record<string, string>, there: Judgement | undefined, group: Change[], made: Made): void {
    const head = this.sheet.columns[group[0].column];
    if (group.some((c) => c.value === "")) {
      if (there) this.remove(id, key, there, made);
      if (group.every((c) => c.value === "")) return;
      there = undefined;
    }
    const before = there?.values[head.column] ?? "";
    const now = words(before);
    const whole = now.length === head.parts;
    const next = whole ? [...now] : Array.from({ length: head.parts }, (_, i) => now[i] ?? "0");
    for (const change of group) {
      if (change.value === "") continue;
      const part = this.sheet.columns[change.column].part;
      if (whole) {
        made.edits.push({ type: "part", file: this.sheet.file, key, column: head.column, index: part, before: now[part], after: change.value });
      }
      next[part] = change.value;
    }
    if (!whole) {
      made.filled ||= group.length < head.parts;
      made.edits.push({ type: "cell", file: this.sheet.file, key, column: head.column, before, after: next.join(" ") });
    }
    this.put(id, there, { ...(there?.values ?? key), [head.column]: next.join(" ") });
  }

  private remove(id: string, key: Record<string, string>, there: Judgement, made: Made): void {
    made.edits.push({ type: "remove-row", file: this.sheet.file, key, before: { ...there.values } });
    made.removed ||= Object.entries(there.values).filter(([k, v]) => v !== "" && !this.sheet.keys.includes(k)).length > 1;
    this.byKey.delete(id);
    this.sheet.judgements = this.sheet.judgements.filter((j) => j !== there);
  }

  private put(id: string, there: Judgement | undefined, values: Record<string, string>): void {
    if (there) {
      there.values = values;
    } else {
      const made = { values, anchor: "", effect: 0 };
      this.sheet.judgements.push(made);
      this.byKey.set(id, made);
    }
  }

  /** A change of what a judgement rests on: its reason, its sources, its confidence. */
  annotate(row: number, column: number, field: string, after: string): Edit[] {
    const j = this.judgement(row, column);
    const before = j?.values[field] ?? "";
    if (!j || before === after) return [];
    j.values[field] = after;
    const edits: Edit[] = [{ type: "cell", file: this.sheet.file, key: this.key(row, column), column: field, before, after }];
    this.prepend(edits, [field]);
    return edits;
  }

  /** A table that lacks a column which is about to be written gets it first. */
  private prepend(edits: Edit[], columns: string[]): void {
    const lacking = this.sheet.missing;
    const needed = lacking.length > 0 && [...columns, ...this.sheet.keys].some((c) => lacking.includes(c));
    if (edits.length === 0 || !needed) return;
    const present = this.sheet.judgements.length > 0 ? Object.keys(this.sheet.judgements[0].values) : [];
    const order = [...present.filter((c) => !lacking.includes(c)), ...lacking];
    edits.unshift({ type: "add-table", file: this.sheet.file, columns: this.isNewFile() ? lacking : order });
    this.sheet.missing = [];
  }

  private isNewFile(): boolean {
    return this.sheet.keys.every((k) => this.sheet.missing.includes(k));
  }

  /** Takes what the server knows now, except for judgements that are still on their way there; false if it is another table. */
  update(fresh: Sheet, kept: Set<string>): boolean {
    const same = (a: Head[], b: Head[]) => a.length === b.length && a.every((h, i) => h.id === b[i].id && h.name === b[i].name);
    if (!same(this.sheet.rows, fresh.rows) || !same(this.sheet.columns, fresh.columns)) return false;
    const own = this.sheet.judgements.filter((j) => kept.has(this.id(j.values)));
    const others = fresh.judgements.filter((j) => !kept.has(this.id(j.values)));
    this.sheet = { ...fresh, judgements: [...others, ...own] };
    this.index();
    return true;
  }
}
