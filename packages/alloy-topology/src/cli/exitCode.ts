/** What a command says to the program that started it. */
export const ExitCode = {
  ok: 0,
  /** The repository differs, or the spec is not valid. */
  findings: 1,
  /** A file cannot be read or written, or the arguments are wrong. */
  failure: 2,
} as const;
