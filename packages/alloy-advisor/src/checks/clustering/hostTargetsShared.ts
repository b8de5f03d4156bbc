import {
  Component,
  Configuration,
  hostLabelRules,
  hostSourceOf,
  hostSourcesOf,
  isComponentClustered,
  isLabelledByHost,
  nearestSource,
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
    const wrong = scrapes.filter(it => hostSourceOf(config, it));
    if (wrong.length === 0) {
      return (
        labelledByHost(config, scrapes) ??
        passing(
          'No clustered scrape takes targets that differ by host.',
          scrapes.map(scrape => configEvidence(scrape)),
        )
      );
    }
    const hosts = hostSourcesOf(config, wrong);
    return failing(
      `${inWords(wrong.map(({ id }) => id))} ${
        wrong.length === 1 ? 'shares' : 'share'
      } out the targets of ${inWords(
        hosts.map(({ id }) => id),
      )}, which are different on every host: some are scraped by nobody, others under a wrong name.`,
      [...wrong, ...hosts].map(component => configEvidence(component)),
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
  config: Configuration,
  scrapes: readonly Component[],
): CollectorOutcome | undefined {
  const labelled = scrapes.flatMap(scrape => {
    const relabel = nearestSource(config, scrape, isLabelledByHost);
    return relabel ? [{ scrape, relabel }] : [];
  });
  if (labelled.length === 0) {
    return undefined;
  }
  const [{ scrape, relabel }] = labelled;
  const fed = labelled.map(it => it.scrape);
  return failing(
    `${relabel.id} gives the targets of ${scrape.id} a label that is different on every replica: the hash ring goes by labels, so some are scraped by all and others by nobody.`,
    [
      ...fed.map(it => configEvidence(it)),
      ...sourcesOf(config, fed).flatMap(it =>
        hostLabelRules(it).map(rule => configEvidence(it, rule)),
      ),
    ],
    {
      text: 'Write that label after the scrape, in a prometheus.relabel.',
      docsUrl:
        'https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.scrape/#clustering-block',
    },
  );
}
