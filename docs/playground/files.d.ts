/** Files that the build puts into the script as text. */
declare module "*.txt" {
  const text: string;
  export default text;
}
declare module "*.html" {
  const text: string;
  export default text;
}
declare module "*.xml" {
  const text: string;
  export default text;
}

/** The ids of all sources, put in by the build: the page itself does not load the library. */
declare const SOURCE_IDS: readonly string[];
