import { Spec } from '../spec';

type NetworkPlugin = Exclude<Spec['cardinality']['virtualInterfaces'], 'none'>;

// Container runtimes name the host's end of a pair by 15 hexadecimal digits.
const RUNTIME = '[a-f0-9]{15}';

const PATTERNS: Readonly<Record<NetworkPlugin, string>> = {
  calico: `veth.*|cali.*|${RUNTIME}`,
  cilium: `veth.*|lxc.*|${RUNTIME}`,
  flannel: `veth.*|${RUNTIME}`,
};

const NAMES: Readonly<Record<NetworkPlugin, string>> = {
  calico: 'veth or cali',
  cilium: 'veth or lxc',
  flannel: 'veth',
};

/**
 * The interfaces that a network plugin makes for each pod, as a regular
 * expression without anchors, and why they are left out; nothing when all are
 * kept. The plugin's own devices (`tunl0`, `cilium_host`, `flannel.1`) stay:
 * they are few, and there as long as the node.
 */
export function virtualInterfaces({ cardinality }: Spec) {
  const plugin = cardinality.virtualInterfaces;
  return plugin === 'none'
    ? undefined
    : {
        pattern: PATTERNS[plugin],
        reason: `A ${NAMES[plugin]} interface per pod: series that come and go with every pod.`,
      };
}
