import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeOutputFile } from "../../src/cli/io/write-output-file.js";
import { temporaryFolder } from "./temporary-folder.js";

const onUnix = process.platform !== "win32";

describe("writeOutputFile", () => {
  test("writes text and bytes, and replaces what was there", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "a.txt");
    await writeOutputFile(path, ["one\n", new TextEncoder().encode("zwölf\n")]);
    expect(readFileSync(path, "utf8")).toBe("one\nzwölf\n");
    await writeOutputFile(path, ["two"]);
    expect(readFileSync(path, "utf8")).toBe("two");
    expect(readdirSync(folder)).toEqual(["a.txt"]);
  });

  test("a failure of the parts leaves what was there", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "a.txt");
    writeFileSync(path, "before");
    async function* parts() {
      yield "half";
      throw new Error("no more");
    }
    await expect(writeOutputFile(path, parts())).rejects.toThrow("no more");
    expect(readFileSync(path, "utf8")).toBe("before");
    expect(readdirSync(folder)).toEqual(["a.txt"]);
  });

  test("while it writes, nothing carries the name", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "a.txt");
    const seen: boolean[] = [];
    async function* parts() {
      yield "half";
      seen.push(existsSync(path));
      yield "whole";
    }
    await writeOutputFile(path, parts());
    expect(seen).toEqual([false]);
  });

  test("says in one line what is wrong", async () => {
    const folder = temporaryFolder();
    const missing = join(folder, "no", "a.txt");
    await expect(writeOutputFile(missing, ["a"])).rejects.toThrow(`${missing}: no such folder`);
    await expect(writeOutputFile(folder, ["a"])).rejects.toThrow(`${folder}: is a directory`);
  });

  test.runIf(existsSync("/dev/full"))("a full disk is one clear message", async () => {
    await expect(writeOutputFile("/dev/full", ["a"])).rejects.toThrow(
      "/dev/full: the disk is full",
    );
  });

  test.runIf(onUnix)("follows a link and keeps the mode", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "real.txt"), "before");
    chmodSync(join(folder, "real.txt"), 0o640);
    symlinkSync("real.txt", join(folder, "link.txt"));
    await writeOutputFile(join(folder, "link.txt"), ["after"]);
    expect(readFileSync(join(folder, "real.txt"), "utf8")).toBe("after");
    expect(lstatSync(join(folder, "link.txt")).isSymbolicLink()).toBe(true);
    expect(statSync(join(folder, "real.txt")).mode & 0o777).toBe(0o640);
  });

  test("removes what a killed writer left, and only that", async () => {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    const machine = hostname().replace(/[^\w-]/g, "-");
    const gone = spawnSync(process.execPath, ["-e", ""]).pid;
    const random = "0123456789ab";
    const names = {
      abandoned: `.a.txt.${machine}.${gone}.${random}.tmp`,
      alive: `.a.txt.${machine}.${process.pid}.${random}.tmp`,
      elsewhere: `.a.txt.other-machine.${gone}.${random}.tmp`,
      otherFile: `.b.txt.${machine}.${gone}.${random}.tmp`,
    };
    for (const name of Object.values(names)) writeFileSync(join(folder, name), "half");
    await writeOutputFile(join(folder, "a.txt"), ["a"]);
    const { abandoned, ...kept } = names;
    expect(readdirSync(folder).sort()).toEqual([...Object.values(kept), "a.txt"].sort());
    expect(existsSync(join(folder, abandoned))).toBe(false);
  });
});
