import { parseArgs } from 'node:util';
import { askUntil, guestToken } from '../launcher/guest.mjs';
import {
  ANY_PORTS,
  freePort,
  startBackend,
  startLab,
} from '../launcher/portal.mjs';
import { expected } from '../launcher/processes.mjs';
import { preparePrograms } from '../launcher/system.mjs';

/**
 * npm run -s report -- --scenario NAME: what the portal would show of a
 * scenario's cluster, as one JSON document on stdout.
 */
export default async function report({ args, say, processes }) {
  const { values } = parseArgs({
    args,
    options: { scenario: { type: 'string', default: 'healthy' } },
  });
  const missing = await preparePrograms(['prometheus', 'promtool'], {
    say,
    processes,
  });
  if (missing.length > 0) {
    throw expected('without a Prometheus there is nothing to report on.');
  }
  say(`starting the lab (scenario ${values.scenario})`);
  const lab = await startLab({
    processes,
    scenario: values.scenario,
    ports: ANY_PORTS,
  });
  say('starting the backend');
  const { url } = await startBackend({
    processes,
    env: lab.env,
    port: await freePort(),
  });
  const token = await guestToken(url);

  const filter = 'kind=Resource,spec.type=kubernetes-cluster';
  const cluster = await askUntil({
    url: `${url}/api/catalog/entities/by-query?filter=${filter}`,
    token,
    seconds: 60,
    accept: ({ items }) => items[0],
  });
  const { namespace, name } = cluster.metadata;
  say(`gathering what is known of ${name}`);
  const { entityRef, snapshot, findings, digest } = await askUntil({
    url: `${url}/api/alloy/entities/resource/${namespace}/${name}/report`,
    token,
    seconds: 60,
    // The catalog relates the hosts a moment after it has the cluster.
    accept: it =>
      hostsOf(it).length >= lab.state.hosts.length ? it : undefined,
  });
  const { sources, cluster: label, ...facts } = snapshot;
  process.stdout.write(
    `${JSON.stringify(
      {
        cluster: { name: label, entityRef, takenAt: facts.takenAt },
        digest,
        collectors: valueOf(facts.collectors),
        hosts: valueOf(facts.hosts),
        nodes: valueOf(facts.nodes),
        clustering: valueOf(facts.clustering),
        cardinality: facts.cardinality,
        sources,
        findings,
      },
      null,
      2,
    )}\n`,
  );
}

function hostsOf({ snapshot }) {
  return snapshot.hosts.known
    ? snapshot.hosts.value.filter(it => it.entityRef)
    : [];
}

/** A list, or null where it is not known; `sources` says why. */
function valueOf(fact) {
  return fact.known ? fact.value : null;
}
