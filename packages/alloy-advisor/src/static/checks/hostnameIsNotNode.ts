import { AttributeStatement, raw, walk } from '@alloy-fleet/alloy-config';
import { block } from '@alloy-fleet/alloy-config';
import {
  attributeOf,
  blocksIn,
  Component,
  Configuration,
  nodeFiltersAfter,
  pathOf,
} from '../config';
import { configEvidence, podEvidence } from './evidence';
import { snippet } from './snippet';
import { defineStaticCheck, failing, passing } from './StaticCheck';

/** `constants.hostname` is the pod's name, unless the pod is on the host's network. */
export const hostnameIsNotNode = defineStaticCheck({
  id: 'discovery/hostname-is-not-node',
  title: 'The own node is selected by its name',
  severity: 'critical',
  question: 'whether the own node is selected by its name',
  needs: ['workload', 'config'],
  decide({ workload, config }) {
    const uses = hostnameSelections(config);
    if (uses.length === 0) {
      return undefined;
    }
    const evidence = [
      podEvidence(workload, 'hostNetwork', workload.pod.hostNetwork),
      ...uses.map(({ component, node }) => configEvidence(component, node)),
    ];
    return workload.pod.hostNetwork
      ? passing(
          `${workload.name} is on the host's network, where the hostname is the node's.`,
          evidence,
        )
      : failing(
          `${uses[0].component.id} selects its node by constants.hostname, which in a pod is the pod's name: no target is left, and nothing says so.`,
          evidence,
          {
            text: 'Take the node name from the environment, where the pod is told it.',
            alloy: snippet(
              block('selectors', {
                role: 'node',
                field: raw('"metadata.name=" + sys.env("K8S_NODE_NAME")'),
              }),
            ),
            patch:
              'env:\n  - name: K8S_NODE_NAME\n    valueFrom:\n      fieldRef:\n        fieldPath: spec.nodeName',
          },
        );
  },
});

interface Use {
  readonly component: Component;
  readonly node: AttributeStatement;
}

/** Where the hostname decides which targets of a discovery are kept. */
function hostnameSelections(config: Configuration): Use[] {
  return config
    .named('discovery.kubernetes')
    .flatMap(discovery => [
      ...blocksIn(discovery.block, 'selectors').flatMap(selector =>
        useIn(discovery, attributeOf(selector, 'field')),
      ),
      ...nodeFiltersAfter(config, discovery).flatMap(({ component, rule }) =>
        useIn(component, attributeOf(rule, 'regex')),
      ),
    ]);
}

function useIn(
  component: Component,
  node: AttributeStatement | undefined,
): Use[] {
  let isUsed = false;
  if (node) {
    walk(node, inner => {
      isUsed ||=
        inner.type === 'access' && pathOf(inner) === 'constants.hostname';
    });
  }
  return node && isUsed ? [{ component, node }] : [];
}
