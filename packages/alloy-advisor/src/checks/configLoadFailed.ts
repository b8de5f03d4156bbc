import { selfMetricsQueries } from '../queries';
import { Check, defineCheck, unknownOutcome } from './Check';
import { eachProcess } from './eachProcess';

/**
 * The last configuration that each Alloy read was one that parses. One that
 * parses and does not evaluate leaves this metric at 1: it shows as a
 * component that is not healthy.
 */
export const configLoadFailed: Check = defineCheck({
  id: 'config/load-failed',
  title: 'The last configuration that was read parses',
  severity: 'warning',
  outcomes: snapshot =>
    eachProcess(
      snapshot,
      'whether configurations were loaded',
      (subject, { configLoad }) => {
        if (!configLoad.known) {
          return unknownOutcome(
            configLoad,
            subject,
            `whether ${subject.name} loaded its configuration`,
          );
        }
        const { successful, succeededAt } = configLoad.value;
        return {
          status: successful ? 'passing' : 'failing',
          subject,
          summary: successful
            ? `${subject.name} loaded its configuration.`
            : `${subject.name} could not load its configuration: the file does not parse, and it goes on with the one before.`,
          evidence: [
            {
              kind: 'query',
              query: selfMetricsQueries.configLoadSuccessful(snapshot.cluster),
              value: successful ? '1' : '0',
              threshold: '1',
            },
            {
              kind: 'query',
              query: selfMetricsQueries.configLoadTime(snapshot.cluster),
              value: succeededAt ?? 'never',
            },
          ],
          remedy: successful
            ? undefined
            : {
                text: `Check the file with alloy fmt or alloy-config validate: either names the line. ${subject.name} reads it again at the next reload, and would not start with it.`,
              },
        };
      },
    ),
});
