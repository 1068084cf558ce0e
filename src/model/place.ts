import * as z from "zod";
import { Count } from "./time.js";

/** A position in text: `line` and `column` count from 1, `offset` from 0, in UTF-16 units. */
export const Point = z.object({
  line: z.number().int().positive(),
  column: z.number().int().positive(),
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

export type Point = z.infer<typeof Point>;
export type Place = z.infer<typeof Place>;
