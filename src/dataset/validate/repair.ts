/** A value that was put right. */
export interface Repair {
  /** The path of the field. */
  field: string;
  message: string;
  /** What stood there. */
  actual: unknown;
}

/** A record of which nothing is known yet. */
export type MutableRecord = Readonly<Record<string, unknown>>;

export type TellRepair = (field: string, message: string, actual: unknown) => void;

/** Answers the record, or a changed copy of it. */
export type Fix = (record: MutableRecord, tell: TellRepair) => MutableRecord;

/** A copy with another value in one member; the member goes where the value is `undefined`. */
export function withMember(record: MutableRecord, name: string, value: unknown): MutableRecord {
  const { [name]: _old, ...rest } = record;
  if (value === undefined) return rest;
  return { ...record, [name]: value };
}

export function recordIn(value: unknown): MutableRecord | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as MutableRecord)
    : undefined;
}

/** The list with its items changed; the same list where none is. `undefined` takes an item out. */
export function mapList(list: unknown, change: (item: unknown, at: number) => unknown): unknown {
  if (!Array.isArray(list)) return list;
  let isChanged = false;
  const changed = list.flatMap((item, at) => {
    const next = change(item, at);
    if (next !== item) isChanged = true;
    return next === undefined ? [] : [next];
  });
  return isChanged ? changed : list;
}
