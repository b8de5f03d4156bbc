import { selfMetricsQueries } from '../queries';
import {
  Check,
  Outcome,
  defineCheck,
  unknownOutcome,
  withoutSource,
} from './Check';
import { collectorSubject, instanceObject, instanceSubject } from './subjects';
import { eachCollector } from './eachCollector';

/**
 * Every instance that runs stores metrics of itself. Silent is not dead: one
 * whose samples all come too late collects, and nobody sees it.
 */
export const instanceSilent: Check = defineCheck({
  id: 'instances/silent',
  title: 'Every instance that runs is heard of',
  severity: 'warning',
  outcomes(snapshot) {
    const question = 'which instances are silent';
    const blind = withoutSource(snapshot, 'metrics', question);
    if (blind) {
      return [blind];
    }
    const query = selfMetricsQueries.build(snapshot.cluster);
    return eachCollector(snapshot, question, (collector): Outcome[] => {
      const { instances, name } = collector;
      if (!instances.known) {
        return [
          unknownOutcome(instances, collectorSubject(collector), question),
        ];
      }
      const silent = instances.value.filter(it => !it.self.version.known);
      if (silent.length === 0) {
        return [
          {
            status: 'passing',
            subject: collectorSubject(collector),
            summary: `All ${instances.value.length} instances of ${name} store metrics of themselves.`,
            evidence: [
              {
                kind: 'query',
                query,
                value: `${instances.value.length} of ${instances.value.length} pods`,
              },
            ],
          },
        ];
      }
      return silent.map(instance => ({
        status: 'failing',
        subject: instanceSubject(collector, instance),
        summary: `${instance.name} is silent: ${
          instance.ready
            ? 'it is ready, and the store has no metrics of it'
            : 'it is not ready, and the store has no metrics of it'
        }.`,
        evidence: [
          { kind: 'query', query, value: 'no series of this pod' },
          instanceObject(instance),
        ],
        remedy: {
          text: instance.ready
            ? 'It runs and may well collect. See whether the store refuses its samples, whether another process stores the same series first, and whether it scrapes itself.'
            : 'See first why it is not ready.',
        },
      }));
    });
  },
});
