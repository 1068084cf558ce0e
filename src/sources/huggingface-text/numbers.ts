import type { Raw } from "../source.js";

/** A number, or the "-" of an empty vote box, alone on its line. */
export interface BareNumber extends Raw {
  dash: boolean;
}

export interface NumberContext {
  /** A title comes next. */
  titleFollows: boolean;
  /** A record is open that can still take a comment count. */
  takesComments: boolean;
  /** Votes are known to stand before titles here, or nothing stands before this title but them. */
  votesExpected: boolean;
}

export interface AssignedNumbers {
  comments?: Raw;
  votes?: Raw;
  /** Empty list items. */
  ornaments: Raw[];
}

/**
 * Copied text keeps a count and loses what it counts: the comments of a record stand at its end,
 * the votes of the next before its title. A vote box is always printed, a comment count only where
 * there is one, so a single number before a title is its votes. Numbers that fit nowhere are in no
 * part of the answer.
 */
export function assignNumbers(
  numbers: readonly BareNumber[],
  context: NumberContext,
): AssignedNumbers {
  const dashes = numbers.filter(({ dash }) => dash);
  const counts = numbers.filter(({ dash }) => !dash);
  const last = numbers[numbers.length - 1];
  const votes = context.titleFollows && last !== undefined && areVotes(last) ? last : undefined;
  const [comments] = context.takesComments ? counts.filter((count) => count !== votes) : [];
  return {
    ...(comments === undefined ? {} : { comments }),
    ...(votes === undefined ? {} : { votes }),
    ornaments: dashes.filter((dash) => dash !== votes),
  };

  function areVotes(number: BareNumber): boolean {
    if (number.dash) return dashes.length === 1;
    return context.votesExpected || counts.length > 1;
  }
}
