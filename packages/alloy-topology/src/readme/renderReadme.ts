import { CHECK_SCRIPT } from '../ci/checkScript';
import { areRulesSynced } from '../alerts';
import { credentialSources, STORES } from '../credentials';
import { deliveryOf } from '../delivery/deliveries';
import { platformOf } from '../hosts/hostKinds';
import { Spec } from '../spec';
import { BASE_FILE } from '../topologyFile/baseFile';
import { TOPOLOGY_FILE } from '../topologyFile/topologyFile';
import { topologyPicture } from './topologyPicture';

/** The README of the repository: what it holds, and how it is put to work. */
export function renderReadme(spec: Spec): string {
  const delivery = deliveryOf(spec);
  const { commands, takesEffect, note } = delivery;
  const isOfManifests = delivery.isManifest === undefined;
  return `# ${spec.cluster}

The Grafana Alloy collectors (${spec.alloyVersion}) of Kubernetes cluster \`${
    spec.cluster
  }\` in datacentre \`${
    spec.datacentre
  }\`, and of the hosts beside it. Every series and every log line carries both names, as \`cluster\` and \`datacentre\`.

${topologyPicture(spec)}

| Collector | Kind | Clustered | Collects |
| --- | --- | --- | --- |
| \`alloy-node\` | DaemonSet, one on every node | no | host metrics, kubelet and cAdvisor of its own node, pod logs, the journal |
| \`alloy-cluster\` | StatefulSet, ${replicas(spec)} | yes | ${clusterWork(
    spec,
  )} |
| \`alloy-kube-events\` | Deployment, one replica | no | Kubernetes events |
| \`hosts/\` | ${hostKinds(spec)} | no | host metrics and the journal |

Node-local work is not clustered, cluster-wide work is shared by clustered replicas, and what must happen once has one replica.

## Where it goes

- Metrics: \`${spec.metrics.remoteWriteUrl}\`, tenant \`${
    spec.metrics.tenant
  }\`${fromHosts(spec.metrics.hostsRemoteWriteUrl)}
- Logs: \`${spec.logs.url}\`, tenant \`${spec.logs.tenant}\`${fromHosts(
    spec.logs.hostsUrl,
  )}
${
  spec.traces
    ? `- Traces: \`${spec.traces.url}\`${
        spec.traces.tenant ? `, tenant \`${spec.traces.tenant}\`` : ''
      }. Each goes on as it comes: tail sampling, span metrics and service graphs need all spans of a trace in one process, and so a tier of their own behind \`otelcol.exporter.loadbalancing\`. What a replica holds of traces and of OTLP's logs when it ends is lost.\n`
    : ''
}- Rules: ${
    areRulesSynced(spec)
      ? `PrometheusRules of the cluster are synced to \`${spec.metrics.rulerUrl}\`, in namespaces that begin with \`alloy-${spec.cluster}\``
      : `not synced, as ${
          spec.metrics.rulerUrl
            ? 'the chart knows no rules'
            : 'no ruler was given'
        }`
  }

## Put it to work

alloy-cluster watches ServiceMonitors, PodMonitors${
    spec.metrics.rulerUrl ? ', Probes and PrometheusRules' : ' and Probes'
  }: the cluster needs their definitions, those of the Prometheus operator.${
    delivery.isConfiguredByChart ? '' : volumes(spec)
  }${secrets(spec)} Then:

\`\`\`sh
${[...commands(spec), ...(isOfManifests ? rollouts(spec) : [])].join('\n')}
\`\`\`

${
  isOfManifests
    ? `The names of the ConfigMaps carry a hash of the configuration: a change rolls out when it is ${takesEffect}.`
    : note?.(spec)
}${delivery.isConfiguredByChart ? '' : otlp(spec)}
${isOfManifests ? `\n${nodePort(spec)}${policies(spec)}\n` : ''}
## Alerts and dashboard

${alerts(spec)}

${dashboards(spec)}

## Hosts

${hostList(spec)}

## Change it

Edit any file: what is made again keeps what a hand has edited. For what the spec decides, change \`${TOPOLOGY_FILE}\` and run \`alloy-topology upgrade .\`, or use the portal's templates for a new host and for an upgrade, which open a pull request. \`${BASE_FILE}\` holds the files as they were generated, by which edits are told: leave it as it is.

## In the portal

\`catalog-info.yaml\` describes the cluster and its hosts to Backstage.${checks(
    spec,
  )}
`;
}

function volumes({ storageClass }: Spec): string {
  return ` Its volumes, and that of alloy-kube-events, are of ${
    storageClass
      ? `storage class \`${storageClass}\``
      : "the cluster's default storage class"
  }.`;
}

function rollouts({ namespace }: Spec): readonly string[] {
  return [
    'daemonset/alloy-node',
    'statefulset/alloy-cluster',
    'deployment/alloy-kube-events',
  ].map(
    workload => `kubectl --namespace ${namespace} rollout status ${workload}`,
  );
}

function clusterWork(spec: Spec): string {
  const rules = spec.metrics.rulerUrl ? ', PrometheusRules' : '';
  const scrapeConfigs = spec.collectors.cluster.scrapeConfigs
    ? ', ScrapeConfigs'
    : '';
  return `ServiceMonitors, PodMonitors, Probes${scrapeConfigs}${rules}${
    spec.otlp.enabled ? ', OTLP' : ''
  }`;
}

function otlp({ namespace, otlp: { enabled, grpcPort, httpPort } }: Spec) {
  return enabled
    ? ` Applications push OTLP to \`alloy-otlp.${namespace}.svc\`, gRPC on ${grpcPort} and HTTP on ${httpPort}.`
    : '';
}

/** What nobody has made yet: the repository holds no secrets. */
function secrets(spec: Spec): string {
  const sources = credentialSources(spec, STORES);
  const keys = new Set(
    sources
      .filter(({ external }) => !external)
      .map(({ secret, key }) => `\`${secret}\` with key \`${key}\``),
  );
  return [
    ...(keys.size > 0
      ? [
          ` Its namespace needs these Secrets, without which the pods do not start: ${[
            ...keys,
          ].join(', ')}.`,
        ]
      : []),
    ...(sources.some(({ external }) => external)
      ? [
          ' `kubernetes/secrets.yaml` has the External Secrets Operator make Secrets: the cluster needs it, and the stores that they name.',
        ]
      : []),
  ].join('');
}

function nodePort({ collectors, namespace }: Spec): string {
  return collectors.node.openPort
    ? "alloy-node is on the host network: port 12345 of every node answers without authentication, as the spec asks for. Keep it from outside by the network's own means, as NetworkPolicies do not apply to it."
    : `alloy-node is on the host network, and its port 12345 answers on the node's loopback address alone, as it asks for no authentication: \`kubectl --namespace ${namespace} port-forward daemonset/alloy-node 12345\` shows it. For the portal to see its components, too, set \`collectors.node.openPort\`; NetworkPolicies do not apply to the host network.`;
}

function alerts(spec: Spec): string {
  return `\`alerts/\` holds the portal's checks that are PromQL as a PrometheusRule, and what only the spec knows: how many replicas and hosts have to report. ${
    areRulesSynced(spec)
      ? 'It is applied with the manifests, and alloy-cluster syncs it to the ruler.'
      : 'As nothing in the cluster would sync it to a ruler, it is not applied: `yq .spec alerts/alloy.yaml` gives the rules as `mimirtool rules load` takes them.'
  }`;
}

function dashboards({ cluster, grafana }: Spec): string {
  return `\`dashboards/alloy-${cluster}.json\` shows what the checks measure, with their thresholds: ${
    grafana.sidecar
      ? "a ConfigMap with the label `grafana_dashboard` carries it to Grafana's sidecar."
      : 'import it into Grafana.'
  }`;
}

function checks({ ci }: Spec): string {
  return ci === 'none'
    ? ''
    : `

## Checks

\`sh ${CHECK_SCRIPT}\` has the Alloy of this version format and load every configuration, builds the manifests, and asks the advisor; the forge runs it whenever the repository changes.`;
}

function policies({ networkPolicy: { enabled, apiServers } }: Spec): string {
  if (!enabled) {
    return ' Nor does one guard the port of the other collectors: the spec asks for none.';
  }
  return apiServers.length > 0
    ? ' That of the other collectors is open to their peers and to those that the spec names.'
    : " That of the other collectors is open to their peers and to those that the spec names: for the portal to see peers and components, which it does through the API servers, name these servers' addresses in `networkPolicy.apiServers`.";
}

function replicas({ collectors }: Spec): string {
  const count = collectors.cluster.replicas;
  return count === 1 ? 'one replica' : `${count} replicas`;
}

function fromHosts(url: string | undefined): string {
  return url ? `; from hosts \`${url}\`` : '';
}

function hostKinds(spec: Spec): string {
  const titles = new Set(spec.hosts.map(({ kind }) => platformOf(kind).title));
  return titles.size > 0 ? [...titles].join(', ') : 'none';
}

function hostList(spec: Spec): string {
  return spec.hosts.length === 0
    ? 'There are none.'
    : spec.hosts
        .map(
          ({ name, kind }) =>
            `- [${name}](hosts/${name}/README.md), ${platformOf(kind).title}`,
        )
        .join('\n');
}
