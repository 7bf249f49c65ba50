// Reading rooms: makes what the server has written respond, without being needed to read it.
import { bench, on } from "./_bench";
import { ways } from "./_came";
import { jobs } from "./_job";
import { nets } from "./_net";
import { states } from "./_states";
import { heatMaps, tables } from "./_tables";
import { timelines } from "./_timeline";
import { trying } from "./_trying";

/** What is wider than a narrow page, as a map, is seen from its middle. */
function centre(): void {
  for (const picture of document.querySelectorAll<HTMLElement>("#main .picture")) {
    const beyond = picture.scrollWidth - picture.clientWidth;
    if (beyond > 0 && picture.querySelector("svg[data-chart=map], svg[data-chart=net]")) picture.scrollLeft = (bench.rightToLeft ? -beyond : beyond) / 2;
  }
}

function enliven(): void {
  timelines();
  nets();
  states();
  heatMaps();
  tables();
  trying();
  centre();
}

enliven();
on("renewed", enliven);
ways();
jobs();
