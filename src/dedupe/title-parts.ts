import { normalizeText } from "./normalize-title.js";

/** How a title is built: what stands before and behind colons and dashes. */
export interface TitleParts {
  /** All parts, normalised, in their order; one part where nothing divides the title. */
  segments: readonly string[];
  /** The name in "NAME Technical Report" and the like, which tells such papers apart. */
  reportName: string | undefined;
}

const DIVIDER = /\s*[:：?!]\s+|\s+[-–—|]{1,3}\s+|—|[:：]$/u;
const MAY_DIVIDE = /[:：?!|–—]| -/u;
const REPORT =
  /^(?:the )?(.{1,60}?) (?:technical report|tech report|model card|system card|report)$/;

/** Parts of a title whose markup was undone by `decodeTitle`. */
export function titleParts(decoded: string, normalized: string): TitleParts {
  if (!MAY_DIVIDE.test(decoded))
    return { segments: [normalized], reportName: REPORT.exec(normalized)?.[1] };
  const pieces = decoded
    .split(DIVIDER)
    .map(normalizeText)
    .filter((piece) => piece !== "");
  return {
    segments: pieces.length > 0 ? pieces : [normalized],
    reportName: REPORT.exec(pieces.length === 1 ? normalized : "")?.[1],
  };
}
