import { isInvisible } from "../../ids/index.js";
import type { RecordCheck } from "./check.js";
import { isPlaceholder } from "./placeholder-text.js";
import { visitTexts } from "./record-texts.js";

/** Texts that are blank, stand for nothing, or have blanks around them. */
export const checkTexts: RecordCheck = ({ paper }, tell) => {
  visitTexts(paper, needsALook, (field, text, isName) => {
    if (isPlaceholder(text, isName)) {
      const what = text.trim() === "" ? "The text is blank." : "The text stands for nothing.";
      tell("placeholder-value", what, {
        field,
        actual: text,
        ...(field === "title" && { severity: "error" as const }),
      });
    } else {
      tell("not-canonical", "The text has blanks or invisible characters around it.", {
        field,
        actual: text,
        severity: "info",
      });
    }
  });
};

function needsALook(text: string, isName: boolean): boolean {
  return isPlaceholder(text, isName) || hasBlankEnd(text);
}

export function hasBlankEnd(text: string): boolean {
  return isInvisible(text.charCodeAt(0)) || isInvisible(text.charCodeAt(text.length - 1));
}
