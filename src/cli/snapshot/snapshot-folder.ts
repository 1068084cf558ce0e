import { createHash } from "node:crypto";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readSnapshots, type Snapshot, snapshotLines } from "../../dataset/index.js";
import { snapshotOf } from "../../dataset/snapshot.js";
import { removeAbandoned } from "../io/temporary-file.js";
import { writeOutputFile } from "../io/write-output-file.js";

/** A snapshot of a folder, by the name of its file. */
export interface SnapshotEntry {
  name: string;
  /** A day or an instant. */
  capturedAt: string;
  source: string;
  kind: string;
  /** The beginning of the SHA-256 of the file. */
  hash: string;
}

const NAME =
  /^(\d{4}-\d\d-\d\d)(?:T(\d\d)(\d\d)(\d\d)Z)?\.([a-z]+)-([a-z]+)\.([0-9a-f]{10})\.jsonl$/;

/**
 * Adds a snapshot to a folder, in a file of its own. Its name says when it was taken, of what it is,
 * and what it holds: two writers that have the same to say write the same file, and others never meet.
 * So there is no lock. The file is there as a whole or not at all.
 */
export async function addSnapshot(
  folder: string,
  snapshot: Snapshot,
): Promise<{ name: string; isNew: boolean }> {
  await mkdir(folder, { recursive: true });
  await removeAbandoned(folder);
  const text = [...snapshotLines(snapshot)].join("");
  const name = nameOf(snapshot, hashOf(text));
  const path = join(folder, name);
  // One that was damaged since is written anew.
  const known = await readFile(path, "utf8").catch(() => undefined);
  if (known === text) return { name, isNew: false };
  await writeOutputFile(path, [text]);
  return { name, isNew: true };
}

/** The snapshots of a folder in the order of time. Other files are passed over. */
export async function listSnapshots(folder: string): Promise<SnapshotEntry[]> {
  const names = await readdir(folder);
  return names.sort().flatMap((name) => {
    const [, day, hour, minute, second, source = "", kind = "", hash = ""] = NAME.exec(name) ?? [];
    if (day === undefined) return [];
    const capturedAt = hour === undefined ? day : `${day}T${hour}:${minute}:${second}Z`;
    return [{ name, capturedAt, source, kind, hash }];
  });
}

/** A snapshot, and what is wrong with its file, a line each. */
export interface ReadSnapshot {
  snapshot: Snapshot;
  problems: string[];
}

/** Reads one snapshot of a folder, and says where its file is not what was added. */
export async function readSnapshot(folder: string, entry: SnapshotEntry): Promise<ReadSnapshot> {
  const { name, capturedAt, source, kind, hash } = entry;
  const bytes = await readFile(join(folder, name));
  const { snapshots, diagnostics } = await readSnapshots(bytes, { format: "jsonl" });
  const problems = diagnostics.map(({ place, message }) => {
    return `${name}${place?.type === "row" ? `:${place.row}` : ""}: ${message}`;
  });
  if (hashOf(bytes) !== hash) problems.unshift(`${name}: was changed after it was added`);
  const snapshot = snapshots[0] ?? snapshotOf({ capturedAt, source, kind });
  if (snapshot === undefined) throw new Error(`${name}: names no source or kind that is known`);
  return { snapshot, problems };
}

function nameOf({ capturedAt, source, kind }: Snapshot, hash: string): string {
  const time = capturedAt.length === 10 ? capturedAt : `${capturedAt.slice(0, 19)}Z`;
  return `${time.replaceAll(":", "")}.${source}-${kind}.${hash}.jsonl`;
}

function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 10);
}
