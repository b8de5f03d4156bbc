import { doneTwice } from '../../causes/doneTwice';
import { block, literalOf, raw } from '@alloy-fleet/alloy-config';
import { isClustered } from '../../static/collector';
import {
  Component,
  Configuration,
  couldSelectNode,
  isComponentClustered,
  nodeFilterAfter,
  sourcesOf,
} from '../../static/config';
import {
  configEvidence,
  replicasEvidence,
} from '../../check/configuration/evidence';
import { inWords } from '../../check/configuration/inWords';
import { snippet } from '../../check/configuration/snippet';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

export const discoveryEveryNode = defineConfigurationCheck({
  id: 'discovery/every-node',
  title: 'A DaemonSet discovers its own node only',
  docs: 'On a DaemonSet every pod asks for its own node; else N pods scrape N nodes each.',
  severity: 'critical',
  explains: [doneTwice],
  question: 'whether each pod discovers its own node only',
  needs: ['workload', 'config'],
  workloads: ({ kind }) => kind === 'DaemonSet',
  decide({ workload, config }) {
    const discoveries = config.whose(it => it.discovers);
    if (discoveries.length === 0) {
      return undefined;
    }
    const shared = isClustered(workload.process)
      ? sharedOut(config)
      : new Set<Component>();
    const wrong = discoveries.filter(
      discovery =>
        couldSelectNode(discovery) &&
        !nodeFilterAfter(config, discovery) &&
        !shared.has(discovery),
    );
    if (wrong.length === 0) {
      return passing(
        `No discovery of ${workload.name} takes in other nodes.`,
        discoveries.map(discovery => configEvidence(discovery)),
      );
    }
    return failing(
      `Every pod of ${workload.name} discovers every node by ${inWords(
        wrong.map(({ id }) => id),
      )}: with seven nodes that is 49 scrapes for 7, and whoever comes later is refused as out of order.`,
      [
        replicasEvidence(workload),
        ...wrong.map(discovery => configEvidence(discovery)),
      ],
      {
        text: 'Let the API server select the own node: put this into the discovery, and set K8S_NODE_NAME to spec.nodeName.',
        docsUrl:
          'https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.kubernetes/#limit-searches-to-only-pods-on-the-same-node',
        alloy: wrong.map(selectorFor).join('\n'),
        patch:
          'env:\n  - name: K8S_NODE_NAME\n    valueFrom:\n      fieldRef:\n        fieldPath: spec.nodeName',
      },
    );
  },
});

/**
 * The components whose targets are shared out by all that scrape them: the work
 * of another collector, and of this one told by another check, yet done once.
 */
function sharedOut(config: Configuration): ReadonlySet<Component> {
  const users = config.whose(({ collects }) => collects === 'given');
  const shared = new Set(sourcesOf(config, users));
  const alone = users.filter(it => !isComponentClustered(it.block));
  sourcesOf(config, alone).forEach(it => shared.delete(it));
  return shared;
}

/** The discovery's selector of its own node, as `alloy fmt` writes it. */
export function selectorFor({
  block: { label },
  block: body,
}: Component): string {
  const role = String(literalOf(body, 'role'));
  const field = role === 'node' ? 'metadata.name=' : 'spec.nodeName=';
  return snippet(
    block('discovery.kubernetes', label, [
      { role },
      block('selectors', {
        role,
        field: raw(`"${field}" + sys.env("K8S_NODE_NAME")`),
      }),
    ]),
  );
}
