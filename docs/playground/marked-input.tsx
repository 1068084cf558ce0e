import { useEffect, useRef } from "preact/hooks";
import { markedPieces, type Piece } from "./marked-pieces.js";
import type { Reading } from "./protocol.js";
import { ScrollBox } from "./scroll-box.js";

interface MarkedInputProps {
  text: string;
  reading: Reading;
  selected: number | undefined;
  onSelect(paper: number): void;
}

/** The input with every record marked; of a large one, what stands around the chosen record. */
export function MarkedInput({ text, reading, selected, onSelect }: MarkedInputProps) {
  const chosen = useRef<HTMLElement>(null);
  useEffect(() => {
    if (selected !== undefined) chosen.current?.scrollIntoView({ block: "center" });
  }, [selected]);
  const { pieces, before, after } = markedPieces(text, reading.paperPlaces, selected ?? 0);
  return (
    <ScrollBox label="Input with its records marked">
      <pre class="marked">
        {before > 0 && (
          <span class="cut">
            {before} characters before this are not shown{"\n"}
          </span>
        )}
        {pieces.map((piece) =>
          piece.paper === undefined ? (
            piece.text
          ) : (
            <Mark
              key={piece.paper}
              piece={piece}
              title={reading.listing.papers[piece.paper]?.title ?? ""}
              isChosen={piece.paper === selected}
              place={piece.paper === selected ? chosen : null}
              onSelect={onSelect}
            />
          ),
        )}
        {after > 0 && (
          <span class="cut">
            {"\n"}
            {after} characters after this are not shown
          </span>
        )}
      </pre>
    </ScrollBox>
  );
}

interface MarkProps {
  piece: Piece;
  title: string;
  isChosen: boolean;
  place: { current: HTMLElement | null } | null;
  onSelect(paper: number): void;
}

function Mark({ piece, title, isChosen, place, onSelect }: MarkProps) {
  const { paper = 0 } = piece;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the table of papers does the same by keyboard.
    <mark
      class={isChosen ? "chosen" : ""}
      ref={place}
      title={title}
      onClick={() => onSelect(paper)}
    >
      {piece.text}
    </mark>
  );
}
