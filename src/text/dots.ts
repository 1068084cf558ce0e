/**
 * The dots and bullets that pages and converters put between and before the parts of a byline, as
 * the inside of a character class.
 */
export const DOTS = "·•∙⋅‧・･●○◦▪▫■‣⁃⸱";
