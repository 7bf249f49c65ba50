// What is asked and told in front of the table: what a paste would do, and which keys there are.
import { button, el, filled, named, spoken } from "./_matrix_dom";
import { columnName, rowName } from "./_matrix_grid";
import type { Change, Model } from "./_matrix_model";
import { figure, shown } from "./_matrix_numbers";
import type { Plan } from "./_matrix_paste";

const LISTED = 30;

/** Shows a dialog until it is closed; the focus goes back to where it was. */
function ask(title: string, ...content: (Node | undefined)[]): HTMLDialogElement {
  const before = document.activeElement;
  const box = el("dialog", { class: "mx-dialog", "aria-label": title }, el("h2", {}, title), ...content.filter((c): c is Node => c !== undefined));
  box.addEventListener("close", () => {
    box.remove();
    if (before instanceof HTMLElement) before.focus();
  });
  document.body.append(box);
  box.showModal();
  return box;
}

/** Shows what a paste would do, with everything that does not fit, before it is done. */
export function preview(model: Model, plan: Plan, apply: (changes: Change[]) => void): void {
  const { words } = model.sheet;
  const number = (n: number) => figure(model, n);
  const note = (text: string, n: number) => (n > 0 ? el("p", { class: "note" }, filled(text, number(n))) : undefined);
  const skip = el("input", { type: "radio", name: "mx-blank", value: "skip", checked: true });
  const clear = el("input", { type: "radio", name: "mx-blank", value: "clear" });
  const blanks = plan.blanks.length > 0
    ? el("fieldset", { class: "field" }, el("legend", {}, `${words.pasteBlank} (${number(plan.blanks.length)})`), el("label", {}, skip, " ", words.pasteSkip), el("label", {}, clear, " ", words.pasteClear))
    : undefined;
  const changes = () => [...plan.changes, ...(clear.checked ? plan.blanks : [])];
  const bad = plan.bad.slice(0, LISTED).map((b) =>
    el("li", {}, filled(words.pasteBadItem, spoken(words.sentence, rowName(model, b.row), columnName(model, b.column)), b.text.slice(0, 40))));
  const go = button("", () => {
    const wanted = changes();
    box.close();
    apply(wanted);
  }, "button main");
  const label = () => go.replaceChildren(filled(words.pasteApply, number(changes().length)));
  label();
  skip.addEventListener("change", label);
  clear.addEventListener("change", label);
  const box = ask(
    words.pasteTitle,
    el("p", {}, filled(words.pasteFits, number(plan.rows), number(plan.columns))),
    plan.heads ? el("p", { class: "note" }, words.pasteHead) : undefined,
    plan.bad.length > 0 ? el("p", { class: "problem" }, filled(words.pasteBad, number(plan.bad.length))) : undefined,
    bad.length > 0 ? el("ul", { class: "mx-bad" }, ...bad, plan.bad.length > LISTED && el("li", {}, "…")) : undefined,
    note(words.pasteOutside, plan.outside),
    note(words.pasteBlocked, plan.blocked),
    blanks,
    el("p", { class: "mx-buttons" }, go, button(words.pasteCancel, () => box.close())),
  );
  go.disabled = plan.changes.length === 0 && plan.blanks.length === 0;
  (go.disabled ? box.querySelector<HTMLElement>("button:not(:disabled)") : go)?.focus();
}

/** All keys of the table, those of its values first. */
export function help(model: Model): void {
  const { words } = model.sheet;
  const scale = model.scale(0);
  const rows: [string[], Node | string][] = scale.values.map((v) => [
    [(v.shift ? "Shift + " : "") + v.code.replace(/^(Digit|Key)/, "")],
    filled("{0} {1}", el("bdi", { class: "num", dir: "ltr" }, shown(model, 0, v.value)), named(v.meaning)),
  ]);
  if (scale.values.some((v) => v.shift && v.code.startsWith("Digit"))) rows.push([["−"], words.minus]);
  rows.push(
    [["↑ ↓ ← →"], words.helpMove],
    [["Home", "End"], words.helpEnds],
    [["Page Up", "Page Down"], words.helpPages],
    [["Ctrl + Home", "Ctrl + End"], words.helpCorner],
    [["Tab", "Shift + Tab"], words.helpTab],
    [["Shift + ↑ ↓ ← →", "Ctrl + A"], words.helpMark],
    [["Delete"], words.helpClear],
    [["F2"], words.helpFree],
    [["Enter"], words.helpEnter],
    [["Ctrl + C", "Ctrl + V"], words.helpCopy],
    [["Ctrl + Z", "Ctrl + Y"], words.helpUndo],
    [["Alt + N"], words.helpNext],
    [["?"], words.helpHelp],
  );
  const list = el("dl", { class: "mx-keys" });
  for (const [keys, text] of rows) {
    list.append(el("dt", {}, ...keys.flatMap((k, i) => [i > 0 ? " " : "", el("kbd", { dir: "ltr" }, k)])), el("dd", {}, text));
  }
  const box = ask(words.helpTitle, list, el("p", { class: "mx-buttons" }, button(words.close, () => box.close(), "button main")));
  box.querySelector("button")?.focus();
}
