import { describe, expect, it } from "vitest";
import { authorKind } from "../../src/names/author-kind.js";

describe("authorKind", () => {
  it.each([
    "CMS Collaboration",
    "The ATLAS Collaborations",
    "Consortium",
    "1000 Genomes Project Consortium",
    "The BigScience Project",
    "Gemini Team",
    "Qwen team",
    "Kimi Teams",
    "Team Hunyuan",
    "Llama Contributors",
    "Shanghai AI Laboratory",
    "National Laboratories",
  ])("%j is a group", (name) => {
    expect(authorKind(name)).toBe("organization");
  });

  it.each([
    "Yu",
    "Hao Sun",
    "DeepSeek-AI",
    "Project",
    "Teamwork Smith",
    "Anna Steam",
    "Laboratory Mice",
    "Collaboration Jones",
    "Contributor",
    "",
    "Ludwig van Beethoven",
  ])("%j is not told from a person", (name) => {
    expect(authorKind(name)).toBe("person");
  });
});
