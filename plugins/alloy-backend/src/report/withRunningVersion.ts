import type { Collector } from '@alloy-fleet/backstage-plugin-alloy-common';
import { given, parseVersion } from '@alloy-fleet/alloy-advisor/static';
import type { WrittenCollector } from '../sources/WrittenCollector';

/**
 * Collectors as they are written down, with the version that runs where the
 * image names none (a digest, `latest`): what a release is known to break
 * depends on it. Where several run it is left open.
 */
export function withRunningVersion(
  written: readonly WrittenCollector[],
  collectors: readonly Collector[],
): WrittenCollector[] {
  return written.map(collector => {
    const { workload } = collector;
    if (!workload.known || workload.value.process.version) {
      return collector;
    }
    const live = collectors.find(
      it => it.name === collector.name && it.namespace === collector.namespace,
    );
    const versions = new Set(
      live?.instances.known
        ? live.instances.value.flatMap(({ self }) =>
            self.version.known ? [self.version.value] : [],
          )
        : [],
    );
    const [version] = versions;
    return versions.size === 1
      ? {
          ...collector,
          workload: given({
            ...workload.value,
            process: {
              ...workload.value.process,
              version: parseVersion(version),
            },
          }),
        }
      : collector;
  });
}
