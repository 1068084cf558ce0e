import { readHtml } from "../../html/read-html.js";

/** The text of a piece of markup, with a blank where a block begins or ends. */
export function fragmentText(markup: string): string {
  let text = "";
  const onTag = (isBlock: boolean) => {
    if (isBlock && text !== "") text += " ";
  };
  const reader = readHtml(
    {
      onOpen: ({ kind }) => onTag(kind.block),
      onClose: ({ block }) => onTag(block),
      onText: (part) => {
        text += part;
      },
      onBlank: () => {
        text += " ";
      },
      onTooDeep: ignore,
      onCut: ignore,
    },
    { maxDepth: 64 },
  );
  reader.write(markup);
  reader.end();
  return text.trim();
}

function ignore(): void {}
