import type { Paper } from "../../index.js";
import type { ListingPrinter, PrinterOptions } from "./listing-printer.js";

/** The listing itself; an array of listings where several files are read. */
export function jsonPrinter({ several }: PrinterOptions): ListingPrinter {
  return {
    begin: several ? "[\n" : "",
    between: ",\n",
    end: several ? "\n]\n" : "\n",
    *listing(listing) {
      yield jsonText(listing, 2);
    },
  };
}

/** One paper a line. */
export function jsonLinesPrinter(): ListingPrinter {
  return {
    begin: "",
    between: "",
    end: "",
    *listing({ papers }) {
      for (const paper of papers) yield jsonLine(paper);
    },
    paper: jsonLine,
  };
}

function jsonLine(paper: Paper): string {
  return `${jsonText(paper)}\n`;
}

/** JSON in which no character can steer a terminal: JSON.stringify leaves some of them as they are. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(
    /[\u007f-\u009f\u2028\u2029]|\p{Bidi_Control}/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
