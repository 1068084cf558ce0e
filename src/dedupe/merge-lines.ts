import type { Paper } from "../model/index.js";
import { mergePapers } from "./merge-papers.js";
import type { LineFilter } from "./pair-lines.js";

/**
 * Reads `<cluster> <id> <paper>`, sorted so that the lines of a cluster stand together, and writes
 * the merged paper of each.
 *
 * @param readPaper reads the JSON of a paper, or says why it is none
 * @param onReject is told of papers that are none; the others of their cluster are merged
 */
export function createMergeFilter(
  readPaper: (text: string) => Paper | string,
  onReject: (reason: string) => void,
): LineFilter {
  let cluster: string | undefined;
  let papers: Paper[] = [];
  return {
    *write(line) {
      const [ofLine = "", id, text] = line.split("\t");
      if (id === undefined || text === undefined)
        throw new Error("expected a cluster, an id and a paper with tabs between them");
      if (ofLine !== cluster) yield* end();
      cluster = ofLine;
      const paper = readPaper(text);
      if (typeof paper === "string") onReject(paper);
      else papers.push(paper);
    },
    end,
  };

  function* end(): Generator<string> {
    const ofCluster = papers;
    papers = [];
    if (ofCluster.length > 0) yield JSON.stringify(mergePapers(ofCluster).paper);
  }
}
