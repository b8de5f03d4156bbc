import type { Collector } from '../../snapshot';
import type { Outcome } from '../../check/Check';
import { defineCheck } from '../../check/snapshot/defineCheck';
import { unknownOutcome } from '../../check/unknownOutcome';
import { eachCollector } from '../../check/snapshot/eachCollector';
import {
  clusterSubject,
  collectorSubject,
} from '../../check/snapshot/subjects';

export const configDiffersFromGit = defineCheck({
  id: 'config/differs-from-git',
  title: 'Every ConfigMap holds what version control says',
  docs: 'The ConfigMap of each collector holds what version control says.',
  severity: 'warning',
  outcomes(snapshot) {
    const question = 'whether the cluster has what version control says';
    const { collectors } = snapshot;
    const [first, ...others] = collectors.known ? collectors.value : [];
    const nothing = first && !first.versioned.known && first.versioned;
    // Said once where it is for the same reason everywhere.
    return nothing && others.every(it => isSame(it.versioned, nothing.reason))
      ? [unknownOutcome(nothing, clusterSubject(snapshot), question)]
      : eachCollector(snapshot, question, compare);
  },
});

function isSame(fact: Collector['versioned'], reason: string): boolean {
  return !fact.known && fact.reason === reason;
}

function compare(collector: Collector): Outcome {
  const { name, namespace, configuration, versioned } = collector;
  const subject = collectorSubject(collector);
  const question = `whether ${name} is configured as version control says`;
  if (!configuration.known) {
    return unknownOutcome(configuration, subject, question);
  }
  if (!versioned.known) {
    return unknownOutcome(versioned, subject, question);
  }
  const { origin } = configuration.value;
  const { file, hash, differsAtLine } = versioned.value;
  const evidence: Outcome['evidence'] = [
    {
      kind: 'object',
      object: origin,
      namespace,
      field: 'SHA-256 of its configuration',
      value: configuration.value.hash,
    },
    {
      kind: 'object',
      object: file,
      field: 'SHA-256 in version control',
      value: hash,
    },
  ];
  return differsAtLine === undefined
    ? {
        status: 'passing',
        subject,
        summary: `${origin} holds what ${file} says.`,
        evidence,
      }
    : {
        status: 'failing',
        subject,
        summary: `${origin} is not what ${file} says, from line ${differsAtLine} on: it was changed by hand, or a change did not arrive.`,
        evidence,
        remedy: {
          text: `See whether what brings manifests into the cluster is behind or has failed; a change that was made by hand belongs into ${file}, or it is gone with the next one.`,
        },
      };
}
