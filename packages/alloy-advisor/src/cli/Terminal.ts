/** Where a command's words go. */
export interface Terminal {
  /** What was asked for. */
  out(text: string): void;
  /** What went wrong. */
  error(text: string): void;
}
