// The room of the history: names versions, brings states back, keeps two states chosen to compare.
import { actForms } from "./_acts";

const main = document.getElementById("main");
if (main) {
  actForms(main, (form) => {
    if (form.dataset.do !== "author") location.assign("index.html");
    else location.reload();
  });
  const ends = main.querySelector<HTMLFormElement>("form.steps");
  if (ends) {
    const from = [...ends.querySelectorAll<HTMLInputElement>("input[name=from]")];
    const to = [...ends.querySelectorAll<HTMLInputElement>("input[name=to]")];
    if (to[0]) to[0].checked = true;
    const second = from[1] ?? from[0];
    if (second) second.checked = true;
  }
}
