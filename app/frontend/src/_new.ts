// The form for a new item: proposes an id from the name, and adds the item as one step.
import { save, type Edit, type Json, type Outcome } from "./_steps";
import { control, read } from "./_values";

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const LETTERS: Record<string, string> = { ß: "ss", æ: "ae", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ə: "a", ı: "i", œ: "oe", "ʿ": "", "ʾ": "" };

/** Latin words as an id; empty where there are none. */
export function slug(words: string, most: number): string {
  const bare = words.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[ßæøđðþłəıœʿʾ]/g, (c) => LETTERS[c] ?? "").replace(/['’]/g, "");
  const parts = bare.split(/[^a-z0-9]+/).filter((p) => p !== "");
  const letters = bare.match(/\p{L}/gu)?.length ?? 0;
  const latin = parts.join("").replace(/\d/g, "").length;
  if (latin === 0 || latin < letters / 2) return "";
  let out = "";
  for (const part of parts.filter((p) => most > 5 || !["the", "a", "an", "of", "in", "and", "to", "is", "was", "by"].includes(p)).slice(0, most)) {
    if (out.length + part.length > 40) break;
    out += (out ? "-" : "") + part;
  }
  return out;
}

export function beginNew(report: (outcome: Outcome) => boolean): void {
  const form = document.querySelector<HTMLFormElement>("[data-new]");
  if (!form) return;
  const taken = new Set(JSON.parse(form.dataset.taken ?? "[]") as string[]);
  const idField = form.querySelector<HTMLInputElement>("[data-id]");
  const idSay = form.querySelector<HTMLElement>("[data-id-say]");
  const told = form.querySelector<HTMLElement>("[data-new-say]");
  let own = false;

  const units = (): HTMLElement[] => [...form.querySelectorAll<HTMLElement>("[data-unit]")];
  const written = (name: string): string => {
    const unit = units().find((u) => {
      const edit = JSON.parse(u.dataset.unit ?? "{}") as { column?: string; path?: string[] };
      return edit.column === name || edit.path?.at(-1) === name;
    });
    const value = unit ? read(control(unit) as HTMLElement, true) : "";
    return typeof value === "string" ? value : "";
  };

  const propose = (): string => {
    const titles = [...(form.querySelector("[data-field]")?.querySelectorAll<HTMLInputElement>("[data-lang]") ?? [])];
    const inOrder = [...titles.filter((t) => t.dataset.lang === "en"), ...titles.filter((t) => t.dataset.lang !== "en")];
    const year = (written("date") || written("issued")).match(/\d{4}/)?.[0] ?? "";
    const family = form.querySelector<HTMLInputElement>('[data-field=author] [data-part=family] [data-lang=en], [data-field=author] [data-part=family] [data-lang]');
    const author = form.dataset.part === "sources" ? slug(family?.value ?? "", 2) : "";
    if (author) return free(author + year);
    const long = form.querySelector("[data-field] textarea") !== null;
    for (const title of inOrder) {
      const made = slug(title.value, long ? 4 : 6);
      if (made) return free(form.dataset.part === "chronology" && year ? `${made}-${year}` : made);
    }
    return "";
  };
  const free = (id: string): string => {
    let made = id;
    for (let n = 2; taken.has(made); n++) made = `${id}-${n}`;
    return made;
  };

  const judge = (): boolean => {
    if (!idField || !idSay) return true;
    const id = idField.value.trim();
    const titled = [...(form.querySelector("[data-field]")?.querySelectorAll<HTMLInputElement>("[data-lang]") ?? [])].some((t) => t.value.trim() !== "");
    const why = id === "" ? (titled ? (idSay.dataset.ask ?? "") : "") : taken.has(id) ? (idSay.dataset.taken ?? "") : ID.test(id) && id !== "analyst" ? "" : (idSay.dataset.wrong ?? "");
    idSay.hidden = why === "";
    idSay.textContent = why.replace("{0}", id);
    idField.setAttribute("aria-invalid", String(why !== "" && id !== ""));
    return id !== "" && why === "";
  };

  form.addEventListener("input", (e) => {
    if (e.target === idField) own = (idField?.value ?? "") !== "";
    else if (idField && !own) idField.value = propose();
    judge();
  });

  const missing = (): HTMLElement | null => {
    for (const field of form.querySelectorAll<HTMLElement>("[data-field]")) {
      if (!field.querySelector(":scope > .label .must, :scope > fieldset > legend .must")) continue;
      const said = [...field.querySelectorAll<HTMLElement>("[data-unit]")].some((u) => {
        const value = read(control(u) as HTMLElement, true);
        return value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0) && JSON.stringify(value) !== "{}";
      });
      if (!said) return field.querySelector<HTMLElement>("input,textarea,select");
    }
    return null;
  };

  const row = (id: string): Edit[] => {
    const copied = JSON.parse(form.dataset.copied || "{}") as Record<string, string>;
    const columns = JSON.parse(form.dataset.columns ?? "[]") as string[];
    const header = JSON.parse(form.dataset.header ?? "[]") as string[];
    const file = form.dataset.file ?? "";
    const values: Record<string, string> = {};
    if (columns.length === 0) for (const column of header) values[column] = "";
    if (idField) values.id = id;
    for (const [column, value] of Object.entries(copied)) if (column !== "id" && value) values[column] = value;
    for (const unit of units()) {
      const column = (JSON.parse(unit.dataset.unit ?? "{}") as { column: string }).column;
      const value = read(control(unit) as HTMLElement, true);
      if (typeof value === "string" && (value !== "" || column in values)) values[column] = value;
    }
    const lacking = columns.length === 0 ? [] : Object.keys(values).filter((c) => !columns.includes(c));
    const edits: Edit[] = lacking.length > 0 ? [{ type: "add-table", file, columns: lacking }] : [];
    return [...edits, { type: "add-row", file, values }];
  };

  const thing = (id: string): Edit[] => {
    const said: Record<string, Json> = JSON.parse(form.dataset.copied || "{}") as Record<string, Json>;
    for (const unit of units()) {
      const path = (JSON.parse(unit.dataset.unit ?? "{}") as { path: string[] }).path;
      const name = path.at(-1) ?? "";
      const value = read(control(unit) as HTMLElement);
      if (value !== undefined && value !== "" && JSON.stringify(value) !== "[]" && JSON.stringify(value) !== "{}") said[name] = value;
      else delete said[name];
    }
    if (form.dataset.shape !== "LAYERS") return [{ type: "value", file: form.dataset.file ?? "", path: [id], before: null, after: said }];
    const file = `${form.dataset.file ?? ""}/${id}/overlay.yaml`;
    return Object.entries(said).map(([name, after]) => ({ type: "value", file, path: [name], before: null, after }));
  };

  form.addEventListener("submit", (e) => {
    e.preventDefault();
    void (async () => {
      const lacking = missing() ?? (judge() ? null : idField);
      if (lacking) {
        if (told) {
          told.hidden = false;
          told.textContent = told.dataset.empty ?? "";
        }
        lacking.focus();
        return;
      }
      const id = idField?.value.trim() ?? "";
      const edits = form.dataset.shape === "ROWS" ? row(id) : thing(id);
      const keys = (form.dataset.keys ?? "id").split(" ");
      const added = edits.at(-1);
      const token = added?.type === "add-row" ? keys.map((k) => added.values[k] ?? "").join("|") : id;
      const outcome = await save(edits);
      if (report(outcome)) {
        location.href = `${form.dataset.list ?? ""}?id=${encodeURIComponent(token)}`;
      } else if (told) {
        told.hidden = false;
        told.textContent = outcome.problems.map((p) => p.message).join("; ");
      }
    })();
  });
}
