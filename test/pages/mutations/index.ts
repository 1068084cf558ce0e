import {
  attributesAdded,
  attributesReordered,
  caseChanged,
  classesRemoved,
  classesRenamed,
  emptyValuesWritten,
  quotesChanged,
} from "./attributes.js";
import { blanksInserted, blanksInTags, blanksRemoved } from "./blanks.js";
import { entitiesRewritten } from "./entities.js";
import {
  commentsInserted,
  scriptsInserted,
  textBroken,
  textSplit,
  unknownInserted,
} from "./insertions.js";
import type { Mutation } from "./mutation.js";
import { elementsWrapped, textWrapped, wordsWrapped } from "./wrappers.js";

export type { Mutation } from "./mutation.js";

/** In the order in which they may be combined: what reads quotes comes before what drops them. */
export const MUTATIONS: readonly Mutation[] = [
  entitiesRewritten,
  scriptsInserted,
  blanksRemoved,
  blanksInserted,
  elementsWrapped,
  textWrapped,
  wordsWrapped,
  textSplit,
  textBroken,
  commentsInserted,
  unknownInserted,
  classesRenamed,
  classesRemoved,
  attributesAdded,
  attributesReordered,
  emptyValuesWritten,
  quotesChanged,
  blanksInTags,
  caseChanged,
];
