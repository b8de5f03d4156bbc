import type { Digest, Fact } from '@alloy-fleet/backstage-plugin-alloy-common';

/** A digest as a reader judges it: without what changes with the moment, and in few words. */
export function digestInShort(digest: Digest) {
  const { state, open, causes, counts, coverage, versions, lag } = digest;
  const { critical, sources } = open;
  const { collectors, hosts, reportingHosts, nodes, readyNodes } = counts;
  return {
    state,
    open: { critical, sources },
    causes: causes.map(it =>
      [
        `${it.severity} ${it.check}`,
        `at ${it.places}`,
        ...(it.explains > 0 ? [`explains ${it.explains}`] : []),
        ...(it.impact ? [`loses ${lost(it.impact)}`] : []),
      ].join(', '),
    ),
    collectors: text(collectors),
    instances: `${text(counts.readyInstances)} of ${text(
      counts.instances,
    )} ready`,
    hosts: `${text(reportingHosts)} of ${text(hosts)} reporting`,
    nodes: `${text(readyNodes)} of ${text(nodes)} ready`,
    covered: coverage.known ? coverage.value.covered : coverage.reason,
    versions: versions.value.known
      ? versions.value.value.map(it => `${it.processes} ${it.version}`)
      : versions.value.reason,
    // Of those that are silent.
    areVersionsWhole: versions.untold.length === 0,
    isLate: lag.value.known ? lag.value.value.seconds > 60 : lag.value.reason,
    isSeriesKnown: digest.series.known && digest.series.value > 1_000,
  };
}

/** Of rates, which change with the moment, only that there is one. */
function lost(impact: NonNullable<Digest['causes'][number]['impact']>): string {
  return Object.entries(impact)
    .filter(([, value]) => value > 0)
    .map(([name, value]) => (name === 'nodes' ? `${value} ${name}` : name))
    .join(' and ');
}

function text(fact: Fact<number>): string {
  return fact.known ? String(fact.value) : fact.reason;
}
