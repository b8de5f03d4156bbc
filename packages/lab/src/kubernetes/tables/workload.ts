import type { KubernetesObject } from '../objects/KubernetesObject';

/** What the tables of workloads read of them; absent counters are zero. */
export interface Workload extends KubernetesObject {
  spec: {
    replicas?: number;
    selector?: Parameters<typeof import('./labelCells').selectorCell>[0];
    template: {
      spec: {
        containers: { name: string; image: string }[];
        nodeSelector?: Record<string, string>;
      };
    };
  };
  status?: Record<string, number | undefined>;
}

/** The names and the images of a workload's containers, joined by commas. */
export function containerCells(workload: Workload): [string, string] {
  const { containers } = workload.spec.template.spec;
  return [
    containers.map(it => it.name).join(','),
    containers.map(it => it.image).join(','),
  ];
}
