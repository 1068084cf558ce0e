import type { Paper } from "../model/paper.js";
import { loadParquetWriter } from "./load-parquet.js";
import { paperFields } from "./paper-fields.js";
import { parquetColumns } from "./parquet-columns.js";
import { parquetSchema } from "./parquet-schema.js";

/** Enough for a column to be packed well, and few enough to be held in memory. */
const GROUP_ROWS = 5_000;

/** Writes a Parquet file, one row group after the other. No more than one is held. */
export async function* writeParquet(
  papers: AsyncIterable<Paper>,
  rowGroupSize = GROUP_ROWS,
): AsyncGenerator<Uint8Array> {
  const { ByteWriter, ParquetWriter } = await loadParquetWriter();
  const bytes = new ByteWriter();
  const file = new ParquetWriter({
    writer: bytes,
    schema: parquetSchema(paperFields),
    createdBy: "trending-papers",
  });
  const taken = (): Uint8Array => {
    const chunk = bytes.getBytes().slice();
    // The offset goes on: places in the file are counted from it.
    bytes.index = 0;
    return chunk;
  };
  for await (const group of groupsOf(papers, rowGroupSize)) {
    file.write({ columnData: parquetColumns(group, paperFields), rowGroupSize: group.length });
    yield taken();
  }
  file.finish();
  yield taken();
}

async function* groupsOf(papers: AsyncIterable<Paper>, size: number): AsyncGenerator<Paper[]> {
  let group: Paper[] = [];
  for await (const paper of papers) {
    group.push(paper);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
