/** A stability level that Alloy can be started with (`--stability.level`). */
export type StabilityLevel =
  | 'generally-available'
  | 'public-preview'
  | 'experimental';

const LEVELS: readonly StabilityLevel[] = [
  'experimental',
  'public-preview',
  'generally-available',
];

/** Why something is not mature enough for the level; undefined if it is. */
export function stabilityProblem(
  subject: string,
  stability: StabilityLevel,
  minimum: StabilityLevel,
): string | undefined {
  return LEVELS.indexOf(stability) >= LEVELS.indexOf(minimum)
    ? undefined
    : `${subject} is at stability level "${stability}", which is below the minimum allowed stability level "${minimum}". Use --stability.level command-line flag to enable "${stability}" features`;
}
