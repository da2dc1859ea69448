// Bundles each library into one module beside the page: npm ci && npm run build
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "../main/resources/org/gravida/server/page/vendor");
const bundles = ["preact", "codemirror"];

/** Returns the folder of the package that a bundled file is of. */
function packageOf(file) {
  return file.match(/^node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0];
}

/** Returns name, version and licence text of a package. */
function licence(folder) {
  const told = JSON.parse(readFileSync(join(here, folder, "package.json"), "utf8"));
  const file = readdirSync(join(here, folder)).find((each) => /^licen[cs]e(\.\w+)?$/i.test(each));
  if (!file) {
    throw new Error(`${told.name} has no licence text`);
  }
  const text = readFileSync(join(here, folder, file), "utf8");
  return `${told.name} ${told.version} (${told.license})\n\n${text.replaceAll("\r", "").trim()}\n`;
}

for (const name of bundles) {
  const { metafile } = await build({
    absWorkingDir: here,
    entryPoints: [`${name}.js`],
    outfile: join(target, `${name}.js`),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2020",
    legalComments: "none",
    metafile: true,
  });
  const packages = new Set(Object.keys(metafile.inputs).map(packageOf).filter(Boolean));
  const texts = [...packages].sort().map(licence);
  writeFileSync(join(target, `${name}.LICENCES.txt`), texts.join(`\n${"-".repeat(72)}\n\n`));
}
const sums = readdirSync(target)
  .filter((each) => each !== "SHA256SUMS")
  .sort()
  .map((each) => `${createHash("sha256").update(readFileSync(join(target, each))).digest("hex")}  ${each}`);
writeFileSync(join(target, "SHA256SUMS"), sums.join("\n") + "\n");
