import type { Diagnostic, Place } from "../../diagnostics/diagnostic.js";

/** Where a record stands: the file, where the rows say so, and the place in it. */
export interface RecordPlace {
  file?: string | undefined;
  place: Place;
}

/** A diagnostic of a data set. `field` is a path such as `links.0.url`, `actual` the offending value. */
export interface DataProblem extends Diagnostic {
  /** The file of the record, where the rows say so. */
  file?: string | undefined;
  /**
   * A second record that it is about: where the id stood first, the earlier observation, the last
   * record of a stretch.
   */
  other?: RecordPlace | undefined;
}
