import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { packageFolder } from "./manifest.js";

const manifest = JSON.parse(readFileSync(`${packageFolder}/package.json`, "utf8"));

test("npm would publish the package as it is, without correcting anything", () => {
  // Nothing listens there, so nothing can be published or asked.
  const registry = "--registry=http://127.0.0.1:9";
  const { status, stderr } = spawnSync(
    "npm",
    ["publish", "--dry-run", "--ignore-scripts", "--fetch-retries=0", registry],
    { cwd: packageFolder, encoding: "utf8", shell: process.platform === "win32" },
  );
  const warnings = stderr.split("\n").filter((line) => /^npm (?:warn|error)/i.test(line));
  expect(warnings.filter((line) => !line.includes("requires you to be logged in"))).toEqual([]);
  expect(status).toBe(0);
});

test("the version stands in the changelog", () => {
  const changelog = readFileSync(`${packageFolder}/CHANGELOG.md`, "utf8");
  expect(changelog).toContain("## [Unreleased]");
  expect(changelog).toContain(`## ${manifest.version}`);
});

test("the addresses of the package are of one repository", () => {
  const page = "https://github.com/trending-papers/trending-papers";
  expect(manifest).toMatchObject({
    homepage: `${page}#readme`,
    bugs: { url: `${page}/issues` },
    // Provenance is refused where this is not the repository that the workflow runs in.
    repository: { type: "git", url: `git+${page}.git` },
  });
});
