// Small tools for building a page by script.

type Child = Node | string | undefined | false;

/** An element with attributes and children; text is always text. */
export function el<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Record<string, string | boolean> = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, "");
    else if (value !== false) made.setAttribute(name, value);
  }
  made.append(...children.filter((c): c is Node | string => c !== undefined && c !== false));
  return made;
}

/** A name in whatever direction it has. */
export function named(text: string, language = ""): HTMLElement {
  return el("bdi", language && language !== "und" ? { lang: language } : {}, text);
}

/** A sentence with its gaps filled; what is put in keeps its own direction. */
export function filled(pattern: string, ...parts: (string | Node)[]): DocumentFragment {
  const out = document.createDocumentFragment();
  for (const piece of pattern.split(/(\{\d\})/)) {
    const gap = /^\{(\d)\}$/.exec(piece);
    const part = gap ? parts[Number(gap[1])] : piece;
    if (part === undefined || part === "") continue;
    out.append(gap && typeof part === "string" ? named(part) : part);
  }
  return out;
}

/** The same as bare text with marks that keep directions apart. */
export function spoken(pattern: string, ...parts: string[]): string {
  return pattern.replace(/\{(\d)\}/g, (_, i: string) => `\u2068${parts[Number(i)] ?? ""}\u2069`);
}

export function button(label: string, act: () => void, kind = "button"): HTMLButtonElement {
  const made = el("button", { type: "button", class: kind }, label);
  made.addEventListener("click", act);
  return made;
}
