// Changing the case: edits are handed to the one queue of the page (in workbench.ts), which keeps them until the server has them.

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export type Row = Record<string, string>;

/** One change, named by what it changes, with the value that was seen. A `cell` whose `before` is "" may be of a row that is not there yet. */
export type Edit =
  | { type: "cell"; file: string; key: Row; column: string; before: string; after: string }
  | { type: "part"; file: string; key: Row; column: string; index: number; before: string; after: string }
  | { type: "add-table"; file: string; columns: string[] }
  | { type: "add-row"; file: string; values: Row }
  | { type: "remove-row"; file: string; key: Row; before: Row }
  | { type: "value"; file: string; path: string[]; before: Json; after: Json }
  | { type: "remove-value"; file: string; path: string[]; before: Json }
  | { type: "rename-key"; file: string; path: string[]; after: string };

export interface Problem {
  code: string;
  message: string;
  hint: string;
  file: string;
  line: number;
  column: number;
}

/** What became of edits. */
export interface Outcome {
  /** Whether they (or what was chosen instead) are on the disk. */
  saved: boolean;
  revision: string;
  /** Indexes of edits that gave way to somebody else's value. */
  gaveWay: number[];
  /** Why they were refused; nothing was written. */
  problems: Problem[];
}

export interface Options {
  /** Edits with the same key that follow each other quickly are one step: typing a word, filling one cell. */
  coalesce?: string;
}

/** A message to the queue. */
export interface Handed {
  edits: Edit[];
  options: Options;
  done: (outcome: Outcome) => void;
}

/** What the server tells after every step: `on<Saved>("saved", …)`. */
export interface Saved {
  revision: string;
  saved: string;
  /** The window that did it; "" for changes outside the program. */
  window: string;
  undo: { en: string; ar: string } | null;
  redo: { en: string; ar: string } | null;
}

/** Saves edits as one step; resolves when they are on the disk, refused, or gave way. They survive a closed window and a server that is away. */
export function save(edits: Edit[], options: Options = {}): Promise<Outcome> {
  return new Promise((done) => {
    const detail: Handed = { edits, options, done };
    document.dispatchEvent(new CustomEvent("mizan:save", { detail }));
  });
}

export interface Answered {
  status: number;
  body: unknown;
}

/** A message to the queue: something done to the case as a whole, after all that waits. */
export interface Acting {
  path: string;
  body: Record<string, string>;
  done: (answer: Answered) => void;
}

/** Posts to `/c/KEY/api/PATH` when everything that waits is saved; status 0 where no answer came. */
export function act(path: string, body: Record<string, string> = {}): Promise<Answered> {
  return new Promise((done) => {
    const detail: Acting = { path, body, done };
    document.dispatchEvent(new CustomEvent("mizan:act", { detail }));
  });
}
