/** What a command says to the program that started it; of several, the greatest counts. */
export const ExitCode = {
  ok: 0,
  /** A check fails that is a warning or worse. */
  findings: 1,
  /** A file cannot be read, or the arguments are wrong. */
  failure: 2,
} as const;
