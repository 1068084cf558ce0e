import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageFolder } from "../package/manifest.js";

export const jobFolder = join(packageFolder, "docs/examples/spark");
const requirements = join(jobFolder, "requirements.txt");
// Below node_modules, so that nothing of it is committed, packed or linted.
const environment = join(packageFolder, "node_modules/.cache/spark");
/** Written last: what the environment was made for. */
const installed = join(environment, "installed.txt");

const LOWEST_JAVA = 17;
const LOWEST_PYTHON = "3, 11";

/** A virtual environment with PySpark, or why there is none. */
export interface Spark {
  /** The folder with its programs, such as `python` and `spark-submit`. */
  programs: string;
  /** Where the executors of a local cluster leave their logs, whatever they are told. */
  logs: string;
  missing?: string;
}

/** Makes the environment where it is not there yet. */
export function installSpark(): Spark {
  const missing = missingProgram() ?? (isInstalled() ? undefined : install());
  const programs = join(environment, "bin");
  if (missing !== undefined) return { programs, logs: "", missing };
  const home = run(join(programs, "python"), "-c", "import pyspark; print(pyspark.__path__[0])");
  return { programs, logs: join(home.said.trim(), "work") };
}

function missingProgram(): string | undefined {
  if (process.platform === "win32") return "the job is run on Unix only";
  const java = /version "(\d+)/.exec(run("java", "-version").said)?.[1];
  if (java === undefined) return "there is no Java";
  if (Number(java) < LOWEST_JAVA) return `Java ${java} is older than ${LOWEST_JAVA}`;
  const python = `import ensurepip, sys, venv; sys.exit(sys.version_info < (${LOWEST_PYTHON}))`;
  if (run("python3", "-c", python).isDone) return undefined;
  return `there is no Python of at least ${LOWEST_PYTHON.replace(", ", ".")} that makes virtual environments`;
}

function isInstalled(): boolean {
  return existsSync(installed) && readFileSync(installed, "utf8") === wanted();
}

function wanted(): string {
  return readFileSync(requirements, "utf8");
}

/** Says what is missing, and throws where everything is there and yet cannot be installed. */
function install(): string | undefined {
  rmSync(environment, { recursive: true, force: true });
  demand("python3", "-m", "venv", environment);
  const pip = join(environment, "bin/pip");
  if (!registryAnswers(pip)) return "PyPI does not answer";
  demand(pip, "install", "--quiet", "--requirement", requirements);
  writeFileSync(installed, wanted());
  return undefined;
}

/**
 * Whether PyPI hands over a small package. Asked before anything is installed: what pip says afterwards
 * does not tell a registry that is not there from a package that cannot be installed.
 */
function registryAnswers(pip: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), "trending-papers-pip-"));
  const args = ["download", "--quiet", "--no-cache-dir", "--no-deps", "--dest", folder, "py4j"];
  const { isDone } = run(pip, ...args);
  rmSync(folder, { recursive: true });
  return isDone;
}

function demand(program: string, ...args: string[]): void {
  const { isDone, said } = run(program, ...args);
  if (!isDone) throw new Error(`${program} ${args.join(" ")}\n${said}`);
}

function run(program: string, ...args: string[]): { isDone: boolean; said: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8" });
  return { isDone: status === 0, said: `${stdout ?? ""}${stderr ?? ""}` };
}
