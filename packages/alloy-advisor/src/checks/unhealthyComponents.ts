import { selfMetricsQueries } from '../queries';
import { Check, defineCheck, unknownOutcome } from './Check';
import { eachProcess } from './eachProcess';

/** Every component of every running Alloy is healthy. */
export const unhealthyComponents: Check = defineCheck({
  id: 'components/unhealthy',
  title: 'Every component is healthy',
  severity: 'warning',
  outcomes: snapshot =>
    eachProcess(
      snapshot,
      'whether components are healthy',
      (subject, { unhealthyComponents: count }) => {
        if (!count.known) {
          return unknownOutcome(
            count,
            subject,
            `whether the components of ${subject.name} are healthy`,
          );
        }
        const failing = count.value > 0;
        const what =
          count.value === 1 ? 'component that is' : 'components that are';
        return {
          status: failing ? 'failing' : 'passing',
          subject,
          summary: failing
            ? `${subject.name} has ${count.value} ${what} not healthy.`
            : `All components of ${subject.name} are healthy.`,
          evidence: [
            {
              kind: 'query',
              query: selfMetricsQueries.unhealthyComponents(snapshot.cluster),
              value: String(count.value),
              threshold: '0',
            },
          ],
          remedy: failing
            ? {
                text: `Open the Alloy UI of ${subject.name} (port 12345) or its log: the component and its error stand there. A configuration that parses and does not evaluate shows only so.`,
              }
            : undefined,
        };
      },
    ),
});
