import { createHash } from 'node:crypto';
import type { Labels } from '../prometheus';
import type { ClusterRepository } from './ClusterRepository';
import type { GrownNames } from './GrownNames';

/** Of the healthy world, whose labels these are. */
const HEALTHY = {
  cluster: 'lab-lon1-uk',
  datacentre: 'lon1',
  namespace: 'monitoring',
  version: 'v1.19.0',
};

/** Labels of the healthy world as they are in a new cluster, one set for each that is like it. */
export type GrowLabels = (labels: Labels) => Labels[];

/**
 * Says under which labels the new cluster has what the healthy world has: none
 * for what belongs to an application, several where several are like one.
 */
export function growLabels(
  { spec, configs }: ClusterRepository,
  names: GrownNames,
): GrowLabels {
  const nodeOf = new Map(names.nodes.map(it => [it.like, it.name]));
  const likenesses = new Map<string, { name: string; node?: string }[]>();
  for (const it of [...names.pods, ...names.hosts]) {
    likenesses.set(it.like, [...(likenesses.get(it.like) ?? []), it]);
  }
  const collectorOf = new Map<string, string>([
    ...names.pods.map((it): [string, string] => [it.name, it.collector]),
    ...names.hosts.map((it): [string, string] => [it.name, it.name]),
  ]);
  const always: Record<string, string> = {
    ...spec.externalLabels,
    cluster: spec.cluster,
    datacentre: spec.datacentre,
  };

  return labels => {
    const own = labels.pod ?? labels.instance ?? '';
    const renamed = (name: string, value: string) => {
      switch (value) {
        case HEALTHY.cluster:
          return spec.cluster;
        case HEALTHY.namespace:
          return spec.namespace;
        default:
          return name === 'version' || name === 'image'
            ? value.replace(HEALTHY.version, spec.alloyVersion)
            : nodeOf.get(value) ?? value;
      }
    };
    const under = (it?: { name: string; node?: string }): Labels => {
      const grown: Record<string, string> = {};
      for (const [name, value] of Object.entries(labels)) {
        grown[name] = value === own && it ? it.name : renamed(name, value);
      }
      if (it?.node && grown.node !== undefined) {
        grown.node = it.node;
      }
      const config = it && configs.get(collectorOf.get(it.name) ?? '');
      if (grown.sha256 !== undefined && config !== undefined) {
        grown.sha256 = createHash('sha256').update(config).digest('hex');
      }
      return { ...grown, ...always };
    };
    const alike = likenesses.get(own);
    if (alike) {
      return alike.map(under);
    }
    const isOfCluster =
      nodeOf.has(own) || own.startsWith('loki.source.kubernetes_events');
    return isOfCluster ? [under()] : [];
  };
}
