/** What is needed of the packages that read and write Parquet. */
export type ParquetReader = typeof import("hyparquet");
export type ParquetWriter = typeof import("hyparquet-writer");

/** Loads the package that reads Parquet: an optional peer, so that others need not install it. */
export async function loadParquetReader(): Promise<ParquetReader> {
  try {
    return await import("hyparquet");
  } catch (cause) {
    throw missing("read Parquet", "hyparquet", cause);
  }
}

/** Loads the package that writes Parquet, which stands on the one that reads it. */
export async function loadParquetWriter(): Promise<ParquetWriter> {
  try {
    return await import("hyparquet-writer");
  } catch (cause) {
    throw missing("write Parquet", "hyparquet hyparquet-writer", cause);
  }
}

/** Loads what unpacks the codecs that are seldom met: gzip, Brotli, Zstandard, LZ4. */
export async function loadCompressors(): Promise<typeof import("hyparquet-compressors")> {
  try {
    return await import("hyparquet-compressors");
  } catch (cause) {
    throw missing("read Parquet in this compression", "hyparquet-compressors", cause);
  }
}

function missing(what: string, packages: string, cause: unknown): Error {
  return new Error(`to ${what}, install what does it: npm install ${packages}`, { cause });
}
