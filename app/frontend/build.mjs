// Bundles each entry of src/ into the program's assets. Same sources and lockfile, same bytes.
import { build } from "esbuild";
import { readdirSync } from "node:fs";

const entries = readdirSync("src").filter((f) => f.endsWith(".ts") && !f.startsWith("_") && !f.endsWith(".d.ts"));
await build({
  entryPoints: entries.map((f) => `src/${f}`),
  outdir: "../src/main/resources/org/mizan/web/assets",
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  charset: "utf8",
  legalComments: "none",
});
