import type { StaticCollector, Workload } from '../../static/collector';
import { peerService, peerServiceName, peerServiceText } from './peerService';

/**
 * What starts a process clustered: the flags that it lacks, and the Service
 * that its replicas join by, unless there is one or it is not known.
 */
export function startClustered(
  workload: Workload,
  { services }: Pick<StaticCollector, 'services'>,
): string {
  const all = services.known ? services.value : [];
  const own = peerService(workload, all);
  const joined = own?.name ?? peerServiceName(workload, all);
  const { flags } = workload.process;
  const wanted = {
    '--cluster.name': workload.name,
    '--cluster.join-addresses': joined,
  };
  const missing = Object.entries(wanted).filter(([flag]) => !flags.get(flag));
  const needsService =
    services.known && !own && !flags.get('--cluster.join-addresses');
  return [
    'args:',
    '  - --cluster.enabled=true',
    ...missing.map(([flag, value]) => `  - ${flag}=${value}`),
    ...(needsService ? ['---', peerServiceText(workload, joined)] : []),
  ].join('\n');
}
