import { isComponentClustered, isOfHost, sourcesOf } from '../config';
import { configEvidence } from './evidence';
import { inWords } from './inWords';
import { defineStaticCheck, failing, passing } from './StaticCheck';

/**
 * The hash ring works on targets that all replicas agree on; what a replica
 * knows of its own host it alone can scrape.
 */
export const hostTargetsShared = defineStaticCheck({
  id: 'clustering/host-targets-shared',
  title: 'Targets of the own host stay out of clustered scrapes',
  severity: 'warning',
  question: 'what feeds the clustered scrapes',
  needs: ['config'],
  decide({ config }) {
    const scrapes = config.components.filter(
      ({ name, block }) =>
        name.endsWith('.scrape') && isComponentClustered(block),
    );
    if (scrapes.length === 0) {
      return undefined;
    }
    const wrong = scrapes.flatMap(scrape => {
      const hosts = sourcesOf(config, scrape).filter(isOfHost);
      return hosts.length > 0 ? [{ scrape, hosts }] : [];
    });
    if (wrong.length === 0) {
      return passing(
        'No clustered scrape takes targets that differ by host.',
        scrapes.map(scrape => configEvidence(scrape)),
      );
    }
    const hosts = [...new Set(wrong.flatMap(it => it.hosts))];
    return failing(
      `${inWords(
        wrong.map(({ scrape }) => scrape.id),
      )} shares out the targets of ${inWords(
        hosts.map(({ id }) => id),
      )}, which are different on every host: some are scraped by nobody, others under a wrong name.`,
      [...wrong.map(({ scrape }) => scrape), ...hosts].map(component =>
        configEvidence(component),
      ),
      {
        text: 'Scrape these targets in a component of their own, without a clustering block.',
        docsUrl:
          'https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.scrape/#clustering-block',
      },
    );
  },
});
