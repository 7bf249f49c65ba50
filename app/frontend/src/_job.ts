// A computation that is under way: how far it is, what it has so far, and how to stop it.
import { on, send } from "./_bench";
import { refresh } from "./_soft";

interface Told {
  id: string;
  share: number;
  status: string;
}

const OVER = new Set(["done", "cancelled", "failed"]);
const EVERY = 900;
let fresh = 0;
let looking = false;

function running(): HTMLElement | null {
  const job = document.querySelector<HTMLElement>("#outcome .job[data-job]");
  return job && !OVER.has(job.dataset.status ?? "") ? job : null;
}

async function look(): Promise<void> {
  if (looking) return;
  looking = true;
  fresh = Date.now();
  try {
    await refresh("outcome");
  } finally {
    looking = false;
  }
}

export function jobs(): void {
  on<Told>("job", (told) => {
    const job = running();
    if (!job || job.dataset.job !== told.id) return;
    const bar = job.querySelector("progress");
    if (bar) bar.value = Math.round(told.share * 100);
    if (OVER.has(told.status) || Date.now() - fresh > EVERY) void look();
  });
  // An event may have come before this page listened.
  setInterval(() => {
    if (running() && Date.now() - fresh > 2 * EVERY) void look();
  }, EVERY);
  document.addEventListener("submit", (e) => {
    const form = (e.target as Element).closest<HTMLFormElement>("form[data-cancel]");
    if (!form) return;
    e.preventDefault();
    void send("POST", form.action, {}).then(look);
  });
}
