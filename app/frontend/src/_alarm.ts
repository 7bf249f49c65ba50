// Says how many errors keep the case from being computed, as soon as there are any and as long as there are.
import { bench, on } from "./_bench";

interface Errors {
  stage: "read" | "computed" | "complete";
  errors: number;
  alarm: Record<string, string>;
}

export function watchErrors(): void {
  const alarm = document.getElementById("alarm");
  const told = alarm?.querySelector<HTMLElement>("[data-told]");
  if (!alarm || !told) return;
  on<Errors>("state", (s) => {
    // Files that were just read may still turn out wrong when the methods read them.
    if (s.errors === 0 && s.stage === "read") return;
    const words = s.alarm[bench.language] ?? "";
    if (words !== "" && told.textContent !== words) told.textContent = words;
    alarm.hidden = s.errors === 0;
  });
}
