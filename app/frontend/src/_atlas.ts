// Pointing at a place on a map: a click or the arrow keys write latitude and longitude, and these move the cross.

interface Projection {
  n: number;
  f: number;
  middle: number;
  stretch: number;
  scale: number;
  left: number;
  top: number;
}

const RAD = Math.PI / 180;
const STEP = 0.02;

function tangent(phi: number): number {
  return Math.tan(Math.PI / 4 + phi / 2);
}

function forward(p: Projection, lat: number, lon: number): [number, number] {
  const turn = (lon - p.middle) * RAD;
  const bound = Math.max(-89, Math.min(89, lat)) * RAD;
  const radius = p.n === 0 ? 0 : p.f / Math.pow(tangent(bound), p.n);
  const x = p.n === 0 ? turn * p.stretch : radius * Math.sin(p.n * turn);
  const y = p.n === 0 ? lat * RAD : -radius * Math.cos(p.n * turn);
  return [(x - p.left) * p.scale, (p.top - y) * p.scale];
}

function back(p: Projection, px: number, py: number): [number, number] {
  const x = px / p.scale + p.left;
  const y = p.top - py / p.scale;
  if (p.n === 0) return [y / RAD, p.middle + x / p.stretch / RAD];
  const sign = Math.sign(p.n);
  const radius = sign * Math.hypot(x, y);
  const turn = Math.atan2(sign * x, sign * -y) / p.n;
  const lat = 2 * Math.atan(Math.pow(p.f / radius, 1 / p.n)) - Math.PI / 2;
  return [lat / RAD, p.middle + turn / RAD];
}

function degrees(field: HTMLInputElement | null): number {
  const western = (field?.value ?? "").trim().replace(/[٠-٩]/g, (d) => String(d.charCodeAt(0) - 0x660)).replace("٫", ".").replace("−", "-");
  return /^-?\d{1,3}(\.\d+)?$/.test(western) ? Number(western) : NaN;
}

/** Makes the map of a form work, if it has one. `changed` is told when it has written into a field. */
export function atlas(changed: (field: HTMLElement) => void): void {
  const host = document.querySelector<HTMLElement>("[data-map]");
  const frame = host?.querySelector<HTMLElement>(".atlas-frame");
  const svg = frame?.querySelector("svg");
  if (!host || !frame || !svg) return;
  const [n, f, middle, stretch, scale, left, top] = JSON.parse(host.dataset.projection ?? "[]") as number[];
  const projection = { n, f, middle, stretch, scale, left, top } as Projection;
  const wide = Number(host.dataset.width);
  const high = Number(host.dataset.height);
  const field = (name: string): HTMLInputElement | null => document.querySelector(`[data-number="${name}"]`);
  const cross = document.createElementNS("http://www.w3.org/2000/svg", "g");
  cross.setAttribute("class", "cross");
  for (const d of ["M-14 0H-4M4 0H14M0-14V-4M0 4V14", "M-4 0A4 4 0 1 1 4 0A4 4 0 1 1-4 0"]) {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", d);
    cross.append(path);
  }
  svg.append(cross);

  const draw = (): void => {
    const lat = degrees(field("lat"));
    const lon = degrees(field("lon"));
    const known = !Number.isNaN(lat) && !Number.isNaN(lon);
    const [x, y] = known ? forward(projection, lat, lon) : [NaN, NaN];
    cross.setAttribute("visibility", known && x >= 0 && x <= wide && y >= 0 && y <= high ? "visible" : "hidden");
    if (known) cross.setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
  };
  const write = (lat: number, lon: number): void => {
    const values: Record<string, number> = { lat: Math.max(-90, Math.min(90, lat)), lon: Math.max(-180, Math.min(180, lon)) };
    for (const [name, value] of Object.entries(values)) {
      const input = field(name);
      if (!input || input.disabled) continue;
      input.value = String(Math.round(value * 10000) / 10000);
      changed(input);
    }
    const said = host.querySelector("[data-map-say]");
    if (said) said.textContent = `${field("lat")?.value ?? ""} ${field("lon")?.value ?? ""}`;
    draw();
  };
  frame.addEventListener("click", (e) => {
    const box = svg.getBoundingClientRect();
    const unit = (svg.viewBox.baseVal.width || box.width) / box.width;
    const x = (e.clientX - box.left) * unit;
    const y = (e.clientY - box.top) * unit;
    if (x >= 0 && x <= wide && y >= 0 && y <= high) write(...back(projection, x, y));
  });
  frame.addEventListener("keydown", (e) => {
    const move = ({ ArrowUp: [1, 0], ArrowDown: [-1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] } as Record<string, [number, number]>)[e.code];
    if (!move) return;
    e.preventDefault();
    const lat = degrees(field("lat"));
    const lon = degrees(field("lon"));
    const [startLat, startLon] = Number.isNaN(lat) || Number.isNaN(lon) ? back(projection, wide / 2, high / 2) : [lat, lon];
    const step = e.shiftKey ? STEP * 20 : STEP;
    write(startLat + move[0] * step, startLon + move[1] * step);
  });
  document.addEventListener("input", (e) => {
    if (e.target instanceof HTMLInputElement && e.target.dataset.number) draw();
  });
  draw();
}
