import fc from "fast-check";
import { expect, test } from "vitest";
import { toJsonLd } from "../../src/export/index.js";
import { hostilePapers, inJournal, zeroSearch } from "./papers.js";

test("is a list of articles with what the records state", () => {
  const list = toJsonLd([zeroSearch, inJournal]);
  expect(list).toMatchInlineSnapshot(`
    {
      "@context": "https://schema.org",
      "@type": "ItemList",
      "itemListElement": [
        {
          "@type": "ListItem",
          "item": {
            "@id": "https://arxiv.org/abs/2505.04588",
            "@type": "ScholarlyArticle",
            "about": [
              "cs.CL",
              "cs.AI",
            ],
            "abstract": "One model plays the search engine, so that another learns to search for less.",
            "author": [
              {
                "@type": "Person",
                "name": "Hao Sun",
              },
              {
                "@type": "Person",
                "name": "Zile Qiao",
              },
              {
                "@type": "Person",
                "name": "Jiayan Guo",
              },
            ],
            "datePublished": "2025-05-07T17:30:25Z",
            "encoding": {
              "@type": "MediaObject",
              "contentUrl": "https://arxiv.org/pdf/2505.04588",
              "encodingFormat": "application/pdf",
            },
            "hasPart": [
              {
                "@type": "SoftwareSourceCode",
                "codeRepository": "https://github.com/Alibaba-NLP/ZeroSearch",
              },
            ],
            "headline": "ZeroSearch: Incentivize the Search Capability of LLMs without Searching",
            "identifier": [
              {
                "@type": "PropertyValue",
                "propertyID": "arXiv",
                "value": "2505.04588",
              },
              {
                "@type": "PropertyValue",
                "propertyID": "DOI",
                "value": "10.48550/arXiv.2505.04588",
              },
            ],
            "interactionStatistic": [
              {
                "@type": "InteractionCounter",
                "interactionType": "https://schema.org/LikeAction",
                "userInteractionCount": 117,
              },
              {
                "@type": "InteractionCounter",
                "interactionType": "https://schema.org/CommentAction",
                "userInteractionCount": 8,
              },
              {
                "@type": "InteractionCounter",
                "interactionType": "https://schema.org/LikeAction",
                "name": "GitHub stars",
                "userInteractionCount": 1200,
              },
            ],
            "keywords": [
              "cs.CL",
              "cs.AI",
            ],
            "name": "ZeroSearch: Incentivize the Search Capability of LLMs without Searching",
            "sameAs": [
              "https://huggingface.co/papers/2505.04588",
            ],
            "sourceOrganization": [
              {
                "@type": "Organization",
                "name": "Alibaba-NLP",
                "url": "https://huggingface.co/Alibaba-NLP",
              },
            ],
            "url": "https://arxiv.org/abs/2505.04588",
          },
          "position": 1,
        },
        {
          "@type": "ListItem",
          "item": {
            "@id": "https://arxiv.org/abs/2002.06398v2",
            "@type": "ScholarlyArticle",
            "author": [
              {
                "@type": "Organization",
                "name": "CMS Collaboration",
              },
              {
                "@type": "Person",
                "familyName": "van Beethoven",
                "givenName": "Ludwig",
                "name": "Ludwig van Beethoven",
              },
              {
                "@type": "Person",
                "familyName": "King",
                "givenName": "Martin Luther",
                "honorificSuffix": "Jr.",
                "name": "Martin Luther King Jr.",
              },
            ],
            "comment": {
              "@type": "Comment",
              "text": "23 pages",
            },
            "datePublished": "2020-02-15",
            "encoding": {
              "@type": "MediaObject",
              "contentUrl": "https://arxiv.org/pdf/2002.06398v2",
              "encodingFormat": "application/pdf",
            },
            "headline": "Measurement of the Higgs boson mass in the diphoton decay channel",
            "identifier": [
              {
                "@type": "PropertyValue",
                "propertyID": "arXiv",
                "value": "2002.06398",
              },
              {
                "@type": "PropertyValue",
                "propertyID": "DOI",
                "value": "10.1016/j.physletb.2020.135425",
              },
            ],
            "isPartOf": {
              "@type": "Periodical",
              "name": "Phys. Lett. B 805 (2020) 135425",
            },
            "name": "Measurement of the Higgs boson mass in the diphoton decay channel",
            "pagination": "135425-135440",
            "url": "https://arxiv.org/abs/2002.06398v2",
            "version": 2,
          },
          "position": 2,
        },
      ],
    }
  `);
});

test("no hostile text makes an address, a property or a control character", () => {
  fc.assert(
    fc.property(fc.array(hostilePapers, { maxLength: 3 }), (papers) => {
      const list = toJsonLd(papers);
      const text = JSON.stringify(list);
      expect(JSON.parse(text)).toEqual(list);
      expect(text).not.toMatch(/\\u(?:00[01]|d[89a-f])|\\n/);
      for (const [, url = ""] of text.matchAll(
        /"(?:url|contentUrl|codeRepository|@id)":"([^"]*)"/g,
      )) {
        expect(url).toMatch(/^https:\/\/[^\s<>"']+$/);
      }
      expect(list["itemListElement"]).toHaveLength(papers.length);
    }),
  );
});
