import type { ComponentChildren } from "preact";

interface ScrollBoxProps {
  label: string;
  children: ComponentChildren;
}

/** A box that scrolls. It can be reached by keyboard, and so it has a name. */
export function ScrollBox({ label, children }: ScrollBoxProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable.
    <section class="scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
