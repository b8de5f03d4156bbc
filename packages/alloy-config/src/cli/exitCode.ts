/** What a command says to the program that started it; of several, the greatest counts. */
export const ExitCode = {
  ok: 0,
  /** A file has errors, or is not formatted. */
  findings: 1,
  /** A file cannot be read or written, or the arguments are wrong. */
  failure: 2,
} as const;
