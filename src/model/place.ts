import * as z from "zod";
import { Count } from "./time.js";

/** A position in text: `line` and `column` count from 1, `offset` from 0, in UTF-16 units. */
export const Point = z.object({
  /** From 1. */
  line: z.number().int().positive(),
  /** From 1, in UTF-16 units. */
  column: z.number().int().positive(),
  /** From 0, in UTF-16 units of the whole input. */
  offset: Count,
});

/** Where something stands in the input; `end` is exclusive. */
export const Place = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text"), start: Point, end: Point }),
  z.object({ type: z.literal("json"), pointer: z.string() }),
  z.object({
    type: z.literal("row"),
    row: z.number().int().positive(),
    column: z.number().int().positive().optional(),
  }),
]);

/** A position in text. */
export interface Point extends z.infer<typeof Point> {}
export type Place = z.infer<typeof Place>;
