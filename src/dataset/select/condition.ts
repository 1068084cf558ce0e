import type { Paper } from "../../model/index.js";
import { valuesAt } from "./values-at.js";

type Operator = "=" | "!=" | ">=" | "<=" | ">" | "<" | "~";

/** A comparison of a field with a value. */
export interface Condition {
  path: readonly string[];
  operator: Operator;
  value: string;
}

const FORM = /^([A-Za-z][\w.]{0,99})\s*(!=|>=|<=|=|>|<|~)([\s\S]*)$/;

/**
 * Reads `field operator value`. `~` asks whether the text holds the value, case aside.
 *
 * @throws TypeError where the text has another form
 */
export function parseCondition(text: string): Condition {
  const [, path = "", operator = "", value = ""] = FORM.exec(text) ?? [];
  if (path === "") {
    throw new TypeError(
      `option where: expected a field, one of = != >= <= > < ~ and a value, such as upvotes>=10, got "${text}"`,
    );
  }
  return { path: path.split("."), operator: operator as Operator, value: value.trim() };
}

/**
 * Whether a paper states a value that the condition holds for; of a list one item is enough, and
 * `!=` asks that none is equal. Numbers are compared as numbers, all else as text.
 */
export function holds({ path, operator, value }: Condition, paper: Paper): boolean {
  const values = valuesAt(paper, path);
  if (operator === "!=") return values.length > 0 && !values.some((one) => equals(one, value));
  return values.some((one) => compares(one, operator, value));
}

function compares(one: unknown, operator: Operator, value: string): boolean {
  if (operator === "=") return equals(one, value);
  if (operator === "~") return String(one).toLowerCase().includes(value.toLowerCase());
  const isNumber = typeof one === "number" && value !== "" && Number.isFinite(Number(value));
  const [left, right] = isNumber ? [one, Number(value)] : [String(one), value];
  if (operator === ">=") return left >= right;
  if (operator === "<=") return left <= right;
  return operator === ">" ? left > right : left < right;
}

function equals(one: unknown, value: string): boolean {
  return typeof one === "number" ? one === Number(value) : String(one) === value;
}
