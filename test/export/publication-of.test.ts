import { expect, test } from "vitest";
import { publicationOf } from "../../src/export/publication-of.js";

test.each([
  ["Physical Review D", "journal"],
  ["Phys. Rev. Lett. 116, 061102 (2016)", "journal"],
  ["Transactions of the Association for Computational Linguistics", "journal"],
  ["Trans. Mach. Learn. Res.", "journal"],
  ["Nature", "journal"],
  ["Proceedings of the National Academy of Sciences", "journal"],
  ["Proceedings of the IEEE", "journal"],
  ["Proceedings of the IEEE Conference on Computer Vision", "conference"],
  [
    "Proceedings of the 38th International Conference on Machine Learning, PMLR 139, 2021",
    "conference",
  ],
  ["Neural Information Processing Systems", "conference"],
  ["NeurIPS 2021 12", "conference"],
  ["ICLR 2024 poster", "conference"],
  ["ICML Workshop on Rain", "conference"],
  ["arXiv.org", "preprint"],
  ["ArXiv", "preprint"],
  ["Submitted to ICLR 2024", "preprint"],
  ["ICLR 2024 Conference Withdrawn Submission", "preprint"],
  ["N/A", "preprint"],
  ["", "preprint"],
  ["The Rain Quarterly", "other"],
])("the venue %j", (venue, kind) => {
  const publication = publicationOf({ ids: { arxiv: "2505.04588" }, venue });
  expect(publication.kind).toBe(kind);
  expect("container" in publication).toBe(kind !== "preprint");
});

test("a reference of arXiv is one to a journal, where its name tells nothing else", () => {
  const ids = { arxiv: "2505.04588" };
  expect(publicationOf({ ids, journalRef: "ActaAstron.56:1-50,2006" }).kind).toBe("journal");
  expect(publicationOf({ ids, journalRef: "CVPR 2024" }).kind).toBe("conference");
  expect(publicationOf({ ids, venue: "The Rain Quarterly", volume: "3" }).kind).toBe("journal");
  expect(publicationOf({ ids: {} })).toEqual({ kind: "other" });
});
