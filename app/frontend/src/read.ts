// Reading rooms: makes what the server has written respond, without being needed to read it.
import { on } from "./_bench";
import { ways } from "./_came";
import { jobs } from "./_job";
import { nets } from "./_net";
import { states } from "./_states";
import { heatMaps, tables } from "./_tables";
import { timelines } from "./_timeline";
import { trying } from "./_trying";

function enliven(): void {
  timelines();
  nets();
  states();
  heatMaps();
  tables();
  trying();
}

enliven();
on("renewed", enliven);
ways();
jobs();
