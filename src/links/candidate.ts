/** A stretch of text that was read as an address. Whether it is a link is for others to say. */
export interface Candidate {
  start: number;
  end: number;
  /** With a scheme, without line breaks. */
  address: string;
  joined: boolean;
}
