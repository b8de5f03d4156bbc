import type { Snapshot } from '../../snapshot';
import type { Outcome } from '../Check';
import { unknownOutcome } from '../unknownOutcome';
import { collectorSubject } from './subjects';

/**
 * For each collector of which it is not known whether it is clustered, the
 * outcome that says so: neither its silence nor what others say answers for it.
 *
 * @param question completes "It is not known ..."
 */
export function maybeClustered(
  { collectors }: Snapshot,
  question: string,
): Outcome[] {
  return (collectors.known ? collectors.value : []).flatMap(collector => {
    const { enabled } = collector.clustering;
    return enabled.known
      ? []
      : [
          unknownOutcome(
            {
              ...enabled,
              reason: `Whether ${collector.name} is clustered can't be read. ${enabled.reason}`,
            },
            collectorSubject(collector),
            question,
          ),
        ];
  });
}
