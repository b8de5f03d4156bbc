import { selfMetricsQueries } from '../../queries';
import type { Collector, Instance } from '../../snapshot';
import type { Outcome } from '../../check/Check';
import { defineCheck } from '../../check/snapshot/defineCheck';
import { unknownOutcome } from '../../check/unknownOutcome';
import { eachMeasuredCollector } from '../../check/snapshot/eachMeasuredCollector';
import {
  collectorSubject,
  instanceSubject,
  workloadObject,
} from '../../check/snapshot/subjects';

const RELEASE = /^v?(\d+\.\d+\.\d+(?:-[a-z]+\.\d+)?)/;

export const versionsBehind = defineCheck({
  id: 'versions/behind',
  title: 'Every instance runs the version that is asked for',
  docs: 'Every instance runs the version that its workload asks for.',
  severity: 'warning',
  outcomes: snapshot =>
    eachMeasuredCollector(
      snapshot,
      'whether instances run the version that is asked for',
      (collector, instances) => compare(collector, instances, snapshot.cluster),
    ),
});

function compare(
  collector: Collector,
  instances: readonly Instance[],
  cluster: string,
): Outcome[] {
  const { name, namespace, imageVersion } = collector;
  const subject = collectorSubject(collector);
  const question = `whether the instances of ${name} run the version that is asked for`;
  const asked = releaseOf(imageVersion);
  if (!asked) {
    const reason = `Its image names no release (${imageVersion ?? 'no tag'}).`;
    const fact = { known: false, source: 'kubernetes', reason } as const;
    return [unknownOutcome(fact, subject, question)];
  }
  const image = {
    kind: 'object',
    object: workloadObject(collector),
    namespace,
    field: 'spec.template.spec.containers[].image',
    value: imageVersion ?? '',
  } as const;
  const query = selfMetricsQueries.build(cluster);
  const told = instances.filter(it => versionOf(it) !== undefined);
  const others = told.filter(it => releaseOf(versionOf(it)) !== asked);
  if (told.length === 0) {
    const reason = 'The store has no version of any of them.';
    const fact = { known: false, source: 'metrics', reason } as const;
    return instances.length > 0
      ? [unknownOutcome(fact, subject, question)]
      : [];
  }
  return others.length > 0
    ? others.map(instance => ({
        status: 'failing',
        subject: instanceSubject(collector, instance),
        summary: `${instance.name} runs Alloy ${versionOf(
          instance,
        )}, and ${name} asks for ${imageVersion}.`,
        evidence: [
          {
            kind: 'query',
            query,
            value: versionOf(instance) ?? '',
            threshold: imageVersion,
          },
          image,
        ],
        remedy: {
          text: `Finish the rollout of ${name}: with the update strategy OnDelete, or behind a pod that does not become ready, the old pods stay.`,
        },
      }))
    : [
        {
          status: 'passing',
          subject,
          summary: `The ${told.length} instances of ${name} that report run ${imageVersion}.`,
          evidence: [
            { kind: 'query', query, value: asked, threshold: imageVersion },
            image,
          ],
        },
      ];
}

function versionOf({ self }: Instance): string | undefined {
  return self.version.known ? self.version.value : undefined;
}

/** `1.19.0` of `v1.19.0-boringcrypto`; undefined for what is no release. */
function releaseOf(version: string | undefined): string | undefined {
  return RELEASE.exec(version ?? '')?.[1];
}
