// Edits that the server does not have yet, kept in the browser: one list per window and case.
import { bench } from "./_bench";
import type { Edit } from "./_steps";

export interface Entry {
  id: string;
  edits: Edit[];
  coalesce?: string;
  /** When it was made, for whoever is asked about it later. */
  at: string;
}

/** The folder of the case, hashed: two cases may have the same key in two runs of the program. */
const home = document.body.dataset.home ?? bench.key;
const PREFIX = `mizan-unsent:${home}:`;

export function keep(window: string, entries: Entry[]): boolean {
  try {
    if (entries.length === 0) localStorage.removeItem(PREFIX + window);
    else localStorage.setItem(PREFIX + window, JSON.stringify(entries));
    return true;
  } catch {
    return false; // full or forbidden: the edits live only in this page
  }
}

export function kept(window: string): Entry[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(PREFIX + window) ?? "[]");
    return Array.isArray(found) ? (found as Entry[]).filter((e) => Array.isArray(e.edits) && typeof e.id === "string") : [];
  } catch {
    return [];
  }
}

/** Names of windows that left edits behind, this one aside. */
export function others(window: string): string[] {
  const found: string[] = [];
  for (let i = 0; i < localStorage.length; i++) {
    const key = localStorage.key(i) ?? "";
    if (key.startsWith(PREFIX) && key !== PREFIX + window) found.push(key.slice(PREFIX.length));
  }
  return found;
}

const lockOf = (window: string): string => `mizan-window:${window}`;

/** Holds this window's name as long as the page lives; false if another page of the browser has it. */
export function claim(window: string): Promise<boolean> {
  return new Promise((told) => {
    if (!navigator.locks) {
      told(true);
      return;
    }
    void navigator.locks.request(lockOf(window), { ifAvailable: true }, (lock) => {
      told(lock !== null);
      return lock === null ? undefined : new Promise(() => undefined);
    });
  });
}

/** Of these windows, those that are closed. */
export async function closed(windows: string[]): Promise<string[]> {
  if (!navigator.locks) return [];
  const held = new Set((await navigator.locks.query()).held?.map((l) => l.name));
  return windows.filter((w) => !held.has(lockOf(w)));
}
