export type {
  AnswerPart,
  HuggingFaceApiAddress,
  HuggingFacePageAddress,
  ListingAddress,
} from "./listing-address.js";
export { listingUrl } from "./listing-url.js";
export { type AddressedPaper, type PaperPage, paperUrl } from "./paper-url.js";
export { parseListingUrl } from "./parse-listing-url.js";
