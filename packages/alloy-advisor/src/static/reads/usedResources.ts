import { blocksIn, literalOf } from '@alloy-fleet/alloy-config';
import { Component, Configuration } from '../config';
import { hasKnownNeeds, needsOf } from './needsOf';

/** What monitors may refer to, or have looked up along with their targets. */
const OF_MONITORS = [
  'configmaps',
  'endpoints',
  'endpointslices',
  'ingresses',
  'namespaces',
  'nodes',
  'pods',
  'secrets',
  'services',
];
/** Components that speak with the Kubernetes API, each in its own way. */
const SPEAKERS = /kubernetes|k8s|beyla|ebpf|loadbalancing|resourcedetection/;
const READ_ONE: Readonly<Record<string, string>> = {
  'remote.kubernetes.configmap': 'configmaps',
  'remote.kubernetes.secret': 'secrets',
};

/** The resources that components may read, those that they read at times among them. */
export function usedResources(config: Configuration): Set<string> {
  return new Set([
    ...needsOf(config).flatMap(({ need: { resource, orResource } }) =>
      orResource === undefined ? [resource] : [resource, orResource],
    ),
    ...config.components.flatMap(usedBesides),
  ]);
}

function usedBesides({ name, block }: Component): readonly string[] {
  if (name.startsWith('prometheus.operator.')) {
    return OF_MONITORS;
  }
  if (blocksIn(block, 'attach_metadata').length > 0) {
    return ['namespaces', 'nodes'];
  }
  return READ_ONE[name] === undefined ? [] : [READ_ONE[name]];
}

/** A component of which it is not known what it reads of the Kubernetes API; undefined when there is none. */
export function openReader(config: Configuration): Component | undefined {
  return config.components.find(component => {
    const { name, block } = component;
    if (name === 'discovery.kubernetes') {
      return (
        literalOf(block, 'role') === undefined || !hasKnownNeeds(component)
      );
    }
    return (
      SPEAKERS.test(name) &&
      READ_ONE[name] === undefined &&
      !hasKnownNeeds(component)
    );
  });
}
