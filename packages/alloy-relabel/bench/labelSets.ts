import type { Labels } from '../src';

const METRICS = [
  'container_cpu_usage_seconds_total',
  'container_memory_working_set_bytes',
  'container_network_receive_bytes_total',
  'container_fs_writes_bytes_total',
  'container_spec_memory_limit_bytes',
  'node_cpu_seconds_total',
  'node_filesystem_avail_bytes',
  'node_scrape_collector_duration_seconds',
];
const CONTAINERS = ['server', 'sidecar', 'proxy', '', 'init'];
const INTERFACES = ['eth0', 'cali0123456789a', 'lo', 'veth1a2b3c4'];

/** A repeatable sequence of pseudo-random whole numbers (a 32-bit linear congruential generator). */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * Label sets of 12 labels as cAdvisor gives them: 4,000 pods, an id for every container, so that
 * values repeat as much, and as little, as they do in a cluster.
 */
export function labelSets(count: number, seed: number): Labels[] {
  const below = generator(seed);
  return Array.from({ length: count }, () => {
    const pod = below(4000);
    const container = CONTAINERS[below(CONTAINERS.length)];
    const hash = ((pod + 1) * 2654435761).toString(16);
    return {
      __name__: METRICS[below(METRICS.length)],
      cluster: 'lab-lon1-uk',
      container,
      id: `/kubepods.slice/pod${hash}/cri-${hash}-${container}.scope`,
      image: `registry.example/team/app-${pod % 50}:v1.${pod % 7}`,
      instance: `node-${pod % 100}`,
      interface: INTERFACES[below(INTERFACES.length)],
      job: 'integrations/kubernetes/cadvisor',
      name: `${hash}${container}`,
      namespace: `team-${pod % 40}`,
      node: `node-${pod % 100}`,
      pod: `app-${pod % 50}-${hash.slice(0, 10)}`,
    };
  });
}
