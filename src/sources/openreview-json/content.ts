import { isJsonObject, own } from "../../json/json-value.js";
import type { JsonNode, MemberReader } from "../json-members.js";
import type { Raw } from "../source.js";

/**
 * Reads the fields of a note. The first version of the API states them bare, the second puts each
 * into an object, `{ value }`; both stand side by side in what collectors keep, so each field is
 * looked at by itself.
 */
export interface NoteContent {
  text(key: string, field: string): Raw | undefined;
  texts(key: string, field: string): Raw[] | undefined;
  items(key: string, field: string): JsonNode[] | undefined;
}

export function readNoteContent(content: JsonNode | undefined, read: MemberReader): NoteContent {
  const at = (key: string, field: string): [from: JsonNode | undefined, key: string] => {
    const isWrapped = isJsonObject(own(content?.value, key));
    return isWrapped ? [read.object(content, key, field), "value"] : [content, key];
  };
  return {
    text: (key, field) => read.text(...at(key, field), field),
    texts: (key, field) => read.texts(...at(key, field), field),
    items(key, field) {
      const list = read.list(...at(key, field), field);
      return list && read.items(list);
    },
  };
}
