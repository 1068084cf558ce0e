export { arxivDoi } from "./arxiv-doi.js";
export { arxivMonth } from "./arxiv-month.js";
export { canonicalId, type IdentifiedPaper } from "./canonical-id.js";
export { lettersAndDigits } from "./letters-and-digits.js";
export { paperKey } from "./paper-key.js";
export { type ArxivId, parseArxivId } from "./parse-arxiv-id.js";
export { parseDoi } from "./parse-doi.js";
export { isInvisible, trimInvisible } from "./trim-invisible.js";
export { trimmedEnd } from "./trimmed-end.js";
