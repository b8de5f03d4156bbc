import { isNewerThanCatalogue } from '@alloy-fleet/alloy-config';
import type { StaticCollector } from './StaticCollector';
import { versionText } from './version';

/**
 * The release of Alloy that a collector runs: by its image's tag or by what
 * runs, else by the label that the chart sets, else as it is said of it.
 * Undefined where nothing tells: for a digest, `latest`, a lone file.
 */
export function runningRelease({
  workload,
  release,
}: Pick<StaticCollector, 'workload' | 'release'>): string | undefined {
  const process = workload.known ? workload.value.process : undefined;
  const version = process?.version ?? process?.labelledVersion;
  return version ? versionText(version) : release;
}

/** The release that a collector runs, if it is newer than what is known here of Alloy's components. */
export function newerRelease(
  collector: Pick<StaticCollector, 'workload' | 'release'>,
): string | undefined {
  const release = runningRelease(collector);
  return release !== undefined && isNewerThanCatalogue(release)
    ? release
    : undefined;
}
