// The page of a new case: the folder is proposed from the name until somebody writes one.
import { slug } from "./_new";

const form = document.querySelector<HTMLFormElement>("[data-begin]");
const folder = form?.querySelector<HTMLInputElement>("[data-folder]");
if (form && folder) {
  const proposed = folder.value;
  const place = proposed.replace(/[^/\\]*$/, "");
  let own = false;
  folder.addEventListener("input", () => {
    own = folder.value.trim() !== "";
  });
  form.addEventListener("input", (e) => {
    if (own || !(e.target instanceof HTMLInputElement) || e.target.dataset.title === undefined) return;
    const titles = [...form.querySelectorAll<HTMLInputElement>("[data-title]")].map((t) => slug(t.value, 6)).filter((s) => s !== "");
    folder.value = titles[0] ? place + titles[0] : proposed;
  });
}
