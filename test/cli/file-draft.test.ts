import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createFileDraft } from "../../src/cli/file-draft.js";

let folder = "";
const at = (name: string) => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "trending-papers-"));
});

afterEach(() => rm(folder, { recursive: true }));

test("has its name only once it is kept", async () => {
  await writeFile(at("a"), "old");
  const draft = await createFileDraft(at("a"));
  await draft.write("new ");
  await draft.write("text");
  expect(await readFile(at("a"), "utf8")).toBe("old");
  await draft.keep();
  expect(await readFile(at("a"), "utf8")).toBe("new text");
  expect(await readdir(folder)).toEqual(["a"]);
});

test("leaves nothing where it is discarded", async () => {
  const draft = await createFileDraft(at("a"));
  await draft.write("new");
  await draft.discard();
  expect(await readdir(folder)).toEqual([]);
});

test.skipIf(process.platform === "win32")("keeps permissions, and a link a link", async () => {
  await writeFile(at("a"), "old");
  await chmod(at("a"), 0o600);
  await symlink(at("a"), at("link"));
  const draft = await createFileDraft(at("link"));
  await draft.write("new");
  await draft.keep();
  expect(await readFile(at("a"), "utf8")).toBe("new");
  expect((await stat(at("a"))).mode & 0o777).toBe(0o600);
  expect((await readdir(folder)).sort()).toEqual(["a", "link"]);
});

test.skipIf(process.platform === "win32")("writes to a device as it is", async () => {
  const draft = await createFileDraft("/dev/null");
  await draft.write("new");
  await draft.keep();
  expect((await stat("/dev/null")).isFile()).toBe(false);
});

test("says where there is no folder for it", async () => {
  await expect(createFileDraft(at("none/a"))).rejects.toThrow("ENOENT");
});
