import { isJsonObject, own } from "./json-value.js";

const LONGEST = 65_536;
const MESSAGES = ["message", "detail", "error_description", "title"] as const;
const CODES = ["statusCode", "status", "code"] as const;

/**
 * The message of an answer in JSON that is an error: `{"error":"..."}`, `{"message":"..."}`,
 * `{"detail":"..."}`, `{"errors":[...]}`, `{"statusCode":429}`. An answer that holds records beside
 * is none.
 *
 * @example
 * ```ts
 * readErrorBody('{"error":"Invalid date"}'); // "Invalid date"
 * readErrorBody('{"papers":[]}'); // undefined
 * ```
 */
export function readErrorBody(text: string): string | undefined {
  if (text.length > LONGEST || !/^\ufeff?\s*\{/.test(text)) return undefined;
  const body = parse(text.replace(/^\ufeff/, ""));
  return isJsonObject(body) && !holdsRecords(body) ? messageOf(body) : undefined;
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

function holdsRecords(body: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(body).some((key) => {
    const value = own(body, key);
    return Array.isArray(value) && key !== "errors" && key !== "detail";
  });
}

function messageOf(body: unknown): string | undefined {
  const error = textOf(own(body, "error")) ?? listed(own(body, "errors"));
  const message = textOf(own(body, "message")) ?? textOf(own(body, "detail"));
  const status = statusOf(body);
  if (error !== undefined && message !== undefined && error !== message) {
    return `${error}: ${message}`;
  }
  const said = error ?? message ?? listed(own(body, "detail"));
  if (said !== undefined) return isFine(body) ? undefined : said;
  return status === undefined ? undefined : `HTTP ${status}`;
}

/** A `message` beside the members of a record, or beside success, is no error. */
function isFine(body: unknown): boolean {
  if (own(body, "error") !== undefined || own(body, "errors") !== undefined) return false;
  const success = own(body, "success") === true || own(body, "ok") === true;
  const record = ["id", "paper", "abstract", "summary"].some((key) => own(body, key) !== undefined);
  return success || record;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim() === "" ? undefined : value.trim();
  for (const key of ["message", "msg", ...MESSAGES]) {
    const inner = own(value, key);
    if (typeof inner === "string" && inner.trim() !== "") return inner.trim();
  }
  return undefined;
}

function listed(value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const texts = value.slice(0, 10).flatMap((item) => textOf(item) ?? []);
  return texts.length === 0 ? undefined : texts.join("; ");
}

function statusOf(body: unknown): number | undefined {
  for (const key of CODES) {
    const code = own(body, key);
    if (typeof code === "number" && code >= 400 && code < 600) return code;
  }
  return undefined;
}
