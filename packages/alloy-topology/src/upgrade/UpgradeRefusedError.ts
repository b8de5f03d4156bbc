/** Thrown for a repository that cannot be upgraded; the message says what to do. */
export class UpgradeRefusedError extends Error {
  override readonly name: string = 'UpgradeRefusedError';
}
