import { block, comment, ref, Statement } from '@alloy-fleet/alloy-config';
import { Host } from '../spec';

/** Exporters that a host's Alloy scrapes, each under its job and the host's name. */
export function scrapeTargets({
  name,
  scrapeTargets: targets = [],
}: Host): readonly Statement[] {
  return targets.map((target, index) => {
    const scrape = block(
      'prometheus.scrape',
      `target_${target.job.replaceAll('-', '_')}`,
      {
        // Its address may be a loopback address, which every host has.
        targets: [{ __address__: target.address, instance: name }],
        job_name: target.job,
        scheme: target.scheme === 'http' ? undefined : target.scheme,
        metrics_path:
          target.metricsPath === '/metrics' ? undefined : target.metricsPath,
        scrape_interval: `${target.intervalSeconds}s`,
        forward_to: [ref('prometheus.remote_write.default.receiver')],
      },
    );
    return index === 0
      ? comment('---- exporters on the host, or near it ----', scrape)
      : scrape;
  });
}
