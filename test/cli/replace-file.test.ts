import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { replaceFile } from "../../src/cli/replace-file.js";

let folder = "";
const at = (name: string) => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "trending-papers-"));
});

afterEach(() => rm(folder, { recursive: true }));

async function* newText(before?: () => Promise<void>): AsyncGenerator<string> {
  yield "new ";
  await before?.();
  yield "text";
}

test("a file has its name only once it is whole", async () => {
  await writeFile(at("a"), "old");
  const whileWritten: string[] = [];
  const look = async () => {
    whileWritten.push(await readFile(at("a"), "utf8"));
  };
  await replaceFile(at("a"), newText(look));
  expect(whileWritten).toEqual(["old"]);
  expect(await readFile(at("a"), "utf8")).toBe("new text");
  expect(await readdir(folder)).toEqual(["a"]);
});

test("where the parts fail, everything stays as it was", async () => {
  await writeFile(at("a"), "old");
  const fail = async () => {
    throw new Error("no more");
  };
  await expect(replaceFile(at("a"), newText(fail))).rejects.toThrow("no more");
  expect(await readFile(at("a"), "utf8")).toBe("old");
  expect(await readdir(folder)).toEqual(["a"]);
});

test.skipIf(process.platform === "win32")(
  "permissions are kept, and a link stays one",
  async () => {
    await writeFile(at("a"), "old");
    await chmod(at("a"), 0o600);
    await symlink(at("a"), at("link"));
    await replaceFile(at("link"), newText());
    expect(await readFile(at("a"), "utf8")).toBe("new text");
    expect((await stat(at("a"))).mode & 0o777).toBe(0o600);
    expect((await readdir(folder)).sort()).toEqual(["a", "link"]);
  },
);

test.skipIf(process.platform === "win32")("a device is written to as it is", async () => {
  await replaceFile("/dev/null", newText());
  expect((await stat("/dev/null")).isFile()).toBe(false);
});

test("a folder that is not there is told of", async () => {
  await expect(replaceFile(at("none/a"), newText())).rejects.toThrow("ENOENT");
});
