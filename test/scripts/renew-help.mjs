// Renews what docs/reference/command.md shows of each command's help. `npm run build` comes before.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const page = `${root}/docs/reference/command.md`;
const HELP = /^```console\n\$ trending-papers (?<args>[^\n]*--help)\n[\s\S]*?^```$/gm;

const text = readFileSync(page, "utf8").replace(HELP, (...parts) => {
  const { args } = parts.at(-1);
  const command = [`${root}/dist/cli/main.js`, ...args.split(" ")];
  const help = execFileSync(process.execPath, command, { encoding: "utf8" });
  return `\`\`\`console\n$ trending-papers ${args}\n${help}\`\`\``;
});
writeFileSync(page, text);
