import { expect, test } from "vitest";
import { protectCapitals } from "../../src/export/protect-capitals.js";

const braced = (title: string) =>
  protectCapitals(title, (piece, keep) => (keep ? `{${piece}}` : piece));

test.each([
  ["Attention Is All You Need", "Attention Is All You Need"],
  ["Attention is all you need", "Attention is all you need"],
  [
    "BERT: Pre-training of Deep Bidirectional Transformers",
    "{BERT}: Pre-training of Deep Bidirectional Transformers",
  ],
  ["LoRA, GPT-4o and Qwen2.5-VL", "{LoRA}, {GPT}-4o and {Qwen2}.5-{VL}"],
  ["Q-Learning for T cells", "{Q}-Learning for {T} cells"],
  ["A Vitamin and I", "A Vitamin and I"],
  [
    "On a conjecture of Erdős and Gaussian fields",
    "On a conjecture of {Erdős} and {Gaussian} fields",
  ],
  ["Rain: Snow follows in the Alps", "Rain: Snow follows in the {Alps}"],
  [
    "Learning Transferable Visual Models with Natural Language",
    "Learning Transferable Visual Models with Natural Language",
  ],
  ["日本語 Title", "日本語 Title"],
  ["", ""],
])("%j", (title, protectedTitle) => {
  expect(braced(title)).toBe(protectedTitle);
});
