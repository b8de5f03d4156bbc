import { hasReplicas, replicasInWords } from '../../static/collector';
import { spreadsTraces } from '../../static/config';
import {
  configEvidence,
  replicasEvidence,
} from '../../check/configuration/evidence';
import { inWords } from '../../check/configuration/inWords';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

export const otlpWholeTraces = defineConfigurationCheck({
  id: 'otlp/whole-traces',
  title: 'What needs whole traces gets them on one replica',
  docs: 'What is pushed is never shared out by clustering: the spans of a trace land anywhere.',
  severity: 'warning',
  question: 'whether traces arrive whole',
  needs: ['workload', 'config'],
  decide({ workload, config }) {
    const needing = config.whose(({ traits }) =>
      traits?.some(({ kind }) => kind === 'whole traces'),
    );
    if (needing.length === 0) {
      return undefined;
    }
    const evidence = [
      replicasEvidence(workload),
      ...needing.map(component => configEvidence(component)),
    ];
    return hasReplicas(workload)
      ? failing(
          `${inWords(needing.map(({ id }) => id))} ${
            needing.length === 1 ? 'decides' : 'decide'
          } by what one replica sees, and ${
            workload.name
          } has ${replicasInWords(
            workload,
          )}: unless whoever pushes sends all spans of a trace to one of them, each sees a part.`,
          evidence,
          {
            text: 'Receive traces in a collector before this one, and have its otelcol.exporter.loadbalancing send them here by trace id.',
            docsUrl:
              'https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.exporter.loadbalancing/',
          },
          // A tier in front cannot be seen from here.
          spreadsTraces(config) ? 'info' : undefined,
        )
      : passing(`${workload.name} sees whole traces on one replica.`, evidence);
  },
});
