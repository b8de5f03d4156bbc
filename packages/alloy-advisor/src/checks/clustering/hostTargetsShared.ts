import {
  Component,
  hostLabelRules,
  hostSourcesOf,
  isComponentClustered,
  sourcesOf,
} from '../../static/config';
import { configEvidence } from '../../check/configuration/evidence';
import { inWords } from '../../check/configuration/inWords';
import {
  defineConfigurationCheck,
  failing,
  passing,
  CollectorOutcome,
} from '../../check/configuration/defineConfigurationCheck';

export const clusteringHostTargetsShared = defineConfigurationCheck({
  id: 'clustering/host-targets-shared',
  title: 'Targets of the own host stay out of clustered scrapes',
  docs: 'The hash ring works on targets that all replicas agree on; what a replica knows of its own host it alone can scrape.',
  severity: 'warning',
  area: 'clustering',
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
    const fed = scrapes.map(scrape => ({
      scrape,
      sources: sourcesOf(config, scrape),
    }));
    const wrong = scrapes.flatMap(scrape => {
      const hosts = hostSourcesOf(config, scrape);
      return hosts.length > 0 ? [{ scrape, hosts }] : [];
    });
    if (wrong.length === 0) {
      return (
        labelledByHost(fed) ??
        passing(
          'No clustered scrape takes targets that differ by host.',
          scrapes.map(scrape => configEvidence(scrape)),
        )
      );
    }
    const hosts = [...new Set(wrong.flatMap(it => it.hosts))];
    return failing(
      `${inWords(wrong.map(({ scrape }) => scrape.id))} ${
        wrong.length === 1 ? 'shares' : 'share'
      } out the targets of ${inWords(
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

/** Targets that are the same everywhere, and get a label that is not: no two replicas agree on whose they are. */
function labelledByHost(
  fed: readonly { scrape: Component; sources: readonly Component[] }[],
): CollectorOutcome | undefined {
  const labelled = fed.flatMap(({ scrape, sources }) =>
    sources.flatMap(relabel =>
      hostLabelRules(relabel).map(rule => ({ scrape, relabel, rule })),
    ),
  );
  if (labelled.length === 0) {
    return undefined;
  }
  const [{ scrape, relabel }] = labelled;
  return failing(
    `${relabel.id} gives the targets of ${scrape.id} a label that is different on every replica: the hash ring goes by labels, so some are scraped by all and others by nobody.`,
    labelled.flatMap(it => [
      configEvidence(it.scrape),
      configEvidence(it.relabel, it.rule),
    ]),
    {
      text: 'Write that label after the scrape, in a prometheus.relabel.',
      docsUrl:
        'https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.scrape/#clustering-block',
    },
  );
}
