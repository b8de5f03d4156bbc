import type { Snapshot } from '../../snapshot';
import { Outcome, SnapshotCheck, toFindings } from '../Check';

/** Makes a check of a function that gives its outcomes. */
export function defineCheck(
  options: Omit<SnapshotCheck, 'reads' | 'run'> & {
    outcomes(snapshot: Snapshot): Outcome[];
  },
): SnapshotCheck {
  const { outcomes, ...words } = options;
  return {
    ...words,
    reads: 'snapshot',
    run: snapshot => toFindings(words, outcomes(snapshot)),
  };
}
