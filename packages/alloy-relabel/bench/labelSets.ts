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
 * Label sets of 12 labels as cAdvisor gives them, as the text of a JSON array: 4,000 pods, an id for
 * every container, so that values repeat as much, and as little, as they do in a cluster. Text, so that
 * making it costs the measured memory little.
 */
export function labelSetsJson(count: number, seed: number): string {
  const below = generator(seed);
  const sets = Array.from({ length: count }, () => {
    const pod = below(4000);
    const app = pod % 50;
    const container = CONTAINERS[below(CONTAINERS.length)];
    const metric = METRICS[below(METRICS.length)];
    const hash = ((pod + 1) * 2654435761).toString(16);
    const node = `node-${pod % 100}`;
    return (
      `{"__name__":"${metric}","cluster":"lab-lon1-uk","container":"${container}",` +
      `"id":"/kubepods.slice/pod${hash}/cri-${hash}-${container}.scope",` +
      `"image":"registry.example/team/app-${app}:v1.${pod % 7}",` +
      `"instance":"${node}","interface":"${
        INTERFACES[below(INTERFACES.length)]
      }",` +
      `"job":"integrations/kubernetes/cadvisor","name":"${hash}${container}",` +
      `"namespace":"team-${pod % 40}","node":"${node}",` +
      `"pod":"app-${app}-${hash.slice(0, 10)}"}`
    );
  });
  return `[${sets.join(',')}]`;
}
