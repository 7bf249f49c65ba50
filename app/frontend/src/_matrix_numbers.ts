// How values are written for readers, and how strong they look.
import type { Model, Scale } from "./_matrix_model";

/** A value as a reader sees it: true minus sign, plus where the scale has one, digits as the reader wants them. */
export function shown(model: Model, column: number, value: string): string {
  if (value === "") return "";
  return figure(model, model.scale(column).signed && /^\d/.test(value) && Number(value) > 0 ? `+${value}` : value);
}

export function figure(model: Model, value: string | number): string {
  const text = String(value).replace(/^-/, "\u2212");
  if (!model.sheet.arabicDigits) return text;
  return text.replace(/\d/g, (d) => String.fromCharCode(0x660 + Number(d))).replace(".", "\u066b");
}

export function meaning(scale: Scale, value: string): string {
  const exact = scale.values.find((v) => v.value === value);
  if (exact) return exact.meaning;
  const number = Number(value);
  if (value === "" || Number.isNaN(number)) return "";
  const same = [...scale.values, ...scale.points].find((v) => Number(v.value) === number);
  return same?.meaning ?? "";
}

/** A class for the strength of a value, from n4 over z to p4. */
export function heat(scale: Scale, value: string): string {
  if (value === "") return "";
  const at = scale.values.findIndex((v) => v.value === value);
  const number = Number(value);
  if (Number.isNaN(number)) {
    if (value === "P") return "pot";
    if (value === "NA") return "na";
    return at < 0 ? "odd" : strength(at - 2, 2);
  }
  if (scale.values.length > 0) {
    const numbers = scale.values.map((v) => Number(v.value)).filter((n) => !Number.isNaN(n));
    return strength(number, Math.max(...numbers.map(Math.abs)));
  }
  // Numbers on a line say more or less, not for or against; of those without an end only the numeral speaks.
  const span = scale.max - scale.min;
  if (span > 1e9) return "";
  return number < scale.min || number > scale.max ? "odd" : `q${Math.round(((number - scale.min) / span) * 4)}`;
}

function strength(value: number, most: number): string {
  const level = Math.min(4, Math.max(1, Math.round((Math.abs(value) / most) * 4)));
  return value === 0 ? "z" : value > 0 ? `p${level}` : `n${level}`;
}
