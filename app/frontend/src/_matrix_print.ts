// On paper a wide matrix is cut into parts that fit, each with the names of its rows.
import { el, filled, named } from "./_matrix_dom";
import type { Model } from "./_matrix_model";
import { figure, heat, shown } from "./_matrix_numbers";

const NARROW = 16;
const WIDE = 7;

export function paper(model: Model): HTMLElement {
  const { columns, rows, columnBands, rowBands, words } = model.sheet;
  const most = columns.length > 9 ? NARROW : WIDE;
  const box = el("div", { class: "mx-paper", "aria-hidden": "true" });
  for (const [from, to] of parts(model, most)) {
    if (columns.length > most) box.append(el("p", { class: "note" }, filled(words.printPart, figure(model, from + 1), figure(model, to), figure(model, columns.length))));
    const head = el("tr", {}, el("th", {}));
    for (let c = from; c < to; c++) {
      const band = columns[c].band >= 0 ? columnBands[columns[c].band] : undefined;
      head.append(el("th", {}, band && el("small", {}, named(band.name, band.language)), named(columns[c].name, columns[c].language)));
    }
    const body = el("tbody");
    rows.forEach((row, r) => {
      const band = row.band >= 0 ? rowBands[row.band] : undefined;
      const line = el("tr", {}, el("th", {}, band && el("small", {}, named(band.name, band.language)), named(row.name, row.language)));
      for (let c = from; c < to; c++) {
        const value = model.value(r, c);
        line.append(el("td", { class: value === "" ? "" : heat(model.scale(c), value) }, model.blocked(r, c) ? "–" : value === "" ? "·" : shown(model, c, value)));
      }
      body.append(line);
    });
    box.append(el("table", {}, el("thead", {}, head), body));
  }
  return box;
}

/** Cuts fall between bands where a band fits on a sheet. */
function parts(model: Model, most: number): [number, number][] {
  const { columns } = model.sheet;
  const cuts: [number, number][] = [];
  let from = 0;
  while (from < columns.length) {
    let to = Math.min(from + most, columns.length);
    if (to < columns.length) {
      let cut = to;
      while (cut > from && columns[cut].band >= 0 && columns[cut].band === columns[cut - 1].band) cut--;
      if (cut > from) to = cut;
    }
    cuts.push([from, to]);
    from = to;
  }
  return cuts;
}
