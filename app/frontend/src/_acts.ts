// Forms that do something to the case as a whole: `<form data-do="restore" data-revision="…">`.
import { act } from "./_steps";

interface Refusal {
  problems?: { message: string }[];
}

/** Does what a form asks for; afterwards the page is shown anew. */
export function actForms(root: ParentNode, after: (form: HTMLFormElement) => void): void {
  for (const form of root.querySelectorAll<HTMLFormElement>("form[data-do]")) {
    form.addEventListener("submit", (e) => {
      e.preventDefault();
      void submit(form, after);
    });
  }
}

async function submit(form: HTMLFormElement, after: (form: HTMLFormElement) => void): Promise<void> {
  const body: Record<string, string> = {};
  if (form.dataset.revision) body.revision = form.dataset.revision;
  new FormData(form).forEach((value, name) => {
    if (typeof value === "string") body[name] = value;
  });
  const button = form.querySelector<HTMLButtonElement>("button[type=submit]");
  if (button) button.disabled = true;
  const answer = await act(form.dataset.do ?? "", body);
  if (button) button.disabled = false;
  const problem = form.querySelector<HTMLElement>("[data-problem]");
  if (answer.status === 200) {
    if (problem) problem.hidden = true;
    after(form);
  } else if (problem) {
    const said = (answer.body as Refusal).problems?.map((p) => p.message).join(" ");
    problem.textContent = said || String(answer.status || "–");
    problem.hidden = false;
  }
}
