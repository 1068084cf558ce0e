/**
 * What threads can be asked to do: an entry of the package, loaded by each of them. What goes in and
 * comes out is copied, so it is plain data.
 */
export { parseInThread } from "../parse/parse-in-thread.js";
export { inspectInThread } from "../validate/inspect-in-thread.js";
