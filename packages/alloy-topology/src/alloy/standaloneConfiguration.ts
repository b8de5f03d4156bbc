import type { HostPlatform } from '../hosts/HostPlatform';
import { Host, Spec } from '../spec';
import { ConfigurationPrinter } from './ConfigurationPrinter';
import { hostDelivery } from './delivery';
import { HOST_PATHS } from './hostPaths';
import { hostMetrics } from './hostMetrics';
import { journal } from './journal';
import { scrapeTargets } from './scrapeTargets';
import { hostSelfScrape, logging } from './selfScrape';

/** The configuration of a host outside Kubernetes, with the labels of its cluster. */
export function renderStandaloneConfiguration(
  spec: Spec,
  host: Host,
  platform: HostPlatform,
  printer: ConfigurationPrinter,
): string {
  const { hostRoot, ignoredInterfaces } = platform;
  return printer.print([
    logging(
      "A host outside Kubernetes, with the external labels of its cluster's collectors.",
    ),
    ...hostSelfScrape(spec, host.name),
    ...hostMetrics({
      instance: host.name,
      paths: hostRoot === undefined ? undefined : HOST_PATHS,
      cardinality: spec.cardinality,
      ignoredInterfaces,
    }),
    ...journal({
      instance: host.name,
      path: hostRoot && `${hostRoot}/var/log/journal`,
      others: host.journals?.map(({ name, path }) => ({
        name,
        path: `${hostRoot ?? ''}${path}`,
      })),
    }),
    ...scrapeTargets(host),
    ...hostDelivery(spec),
  ]);
}
