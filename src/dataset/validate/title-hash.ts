import { hashText } from "../../dedupe/hash-text.js";
import { lettersAndDigits } from "../../ids/index.js";
import { isPlaceholder } from "./placeholder-text.js";

const UPPER_A = 65;
const UPPER_Z = 90;

/**
 * A hash of 32 bits of a title; case, blanks and punctuation do not matter. 0 stands for a title that
 * says nothing, and no other has it.
 */
export function titleHash(title: string): number {
  if (isPlaceholder(title)) return 0;
  let hash = 0x811c9dc5;
  for (let at = 0; at < title.length; at++) {
    let code = title.charCodeAt(at);
    if (code > 0x7f) return hashText(lettersAndDigits(title)) | 0 || 1;
    if (code >= UPPER_A && code <= UPPER_Z) code += 32;
    const isLetterOrDigit = (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
    if (isLetterOrDigit) hash = Math.imul(hash ^ code, 0x01000193);
  }
  return hash | 0 || 1;
}
