/** How much of an answer of the API is asked for. */
export interface AnswerPart {
  /** Which part of the whole, counted from 0 as in the address (`p`). */
  page?: number | undefined;
  /** Most records in the answer: 1 or more. The site gives 50 where it is left out. */
  limit?: number | undefined;
}

/** A page of huggingface.co that people read. `query` is what its search box holds. */
export type HuggingFacePageAddress = {
  site: "huggingface";
  /** Left out for a page. */
  form?: undefined;
  page?: undefined;
  limit?: undefined;
} & (
  | { kind: "daily"; date?: string | undefined; query?: undefined }
  | { kind: "daily"; date: string; query: string }
  | { kind: "weekly"; week: string; query?: string | undefined }
  | { kind: "monthly"; month: string; query?: string | undefined }
  | { kind: "trending"; query?: string | undefined }
  | { kind: "search"; query: string }
  | { kind: "paper"; id: string }
);

/** An answer of the API of huggingface.co, in JSON. */
export type HuggingFaceApiAddress = { site: "huggingface"; form: "api" } & (
  | ({ kind: "daily"; date?: string | undefined } & AnswerPart)
  | ({ kind: "weekly"; week: string } & AnswerPart)
  | ({ kind: "monthly"; month: string } & AnswerPart)
  | ({ kind: "trending" } & AnswerPart)
  | { kind: "search"; query: string; limit?: number | undefined }
  | { kind: "paper"; id: string }
);

/**
 * Which listing an address leads to. `date` is a day such as `2026-06-12`, `week` an ISO week such as
 * `2026-W22`, `month` a month such as `2026-06`, `id` an arXiv identifier such as `2505.04588`.
 * Without `date`, `kind: "daily"` is the newest day.
 */
export type ListingAddress = HuggingFacePageAddress | HuggingFaceApiAddress;

/** The fields that say which listing of its kind it is. */
export type AddressField = "date" | "week" | "month" | "query" | "id" | "page" | "limit";
