import { ALERTS_FOLDER } from '../alerts';
import { DASHBOARDS_FOLDER } from '../dashboards';
import { Spec } from '../spec';
import { renderYaml } from '../yaml/renderYaml';
import { alloyCluster } from './alloyCluster';
import { alloyKubeEvents } from './alloyKubeEvents';
import { alloyNode } from './alloyNode';
import { Collector } from './Collector';
import { externalSecrets } from './externalSecrets';
import { renderRbac } from './rbac';

/** The collectors of a cluster. */
export const COLLECTORS: readonly Collector[] = [
  alloyNode,
  alloyCluster,
  alloyKubeEvents,
];

const ROOT = 'kubernetes';

/**
 * The files under `kubernetes/`: a kustomization, and for each collector a
 * folder with its configuration, RBAC, workload and Services.
 */
export function renderKubernetes(spec: Spec): ReadonlyMap<string, string> {
  const files = new Map<string, string>([
    [`${ROOT}/namespace.yaml`, renderNamespace(spec)],
  ]);
  const secrets = externalSecrets(spec);
  if (secrets.length > 0) {
    files.set(`${ROOT}/secrets.yaml`, renderYaml(...secrets));
  }
  for (const collector of COLLECTORS) {
    const folder = `${ROOT}/${collector.name}`;
    const rbac = renderRbac(spec, collector.name, collector.rules(spec));
    files.set(`${folder}/rbac.yaml`, renderYaml(...rbac));
    for (const [name, documents] of collector.manifests(spec)) {
      files.set(`${folder}/${name}`, renderYaml(...documents));
    }
  }
  const resources = [
    ...[...files.keys()].map(path => path.slice(ROOT.length + 1)),
    // Without a ruler nothing in the cluster would read them.
    ...(spec.metrics.rulerUrl ? [`../${ALERTS_FOLDER}`] : []),
    ...(spec.grafana.sidecar ? [`../${DASHBOARDS_FOLDER}`] : []),
  ];
  files.set(`${ROOT}/kustomization.yaml`, renderKustomization(spec, resources));
  for (const collector of COLLECTORS) {
    files.set(
      `${ROOT}/${collector.name}/config.alloy`,
      collector.configuration(spec),
    );
  }
  return files;
}

function renderNamespace(spec: Spec): string {
  return renderYaml({
    value: {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: {
        name: spec.namespace,
        labels: {
          // alloy-node reads its host: host network, host paths, host processes.
          'pod-security.kubernetes.io/enforce': 'privileged',
        },
      },
    },
  });
}

function renderKustomization(spec: Spec, resources: readonly string[]): string {
  return renderYaml({
    comment: 'kubectl apply --kustomize kubernetes',
    value: {
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      // Of the generated ConfigMaps, too: only in one namespace are they found by name.
      namespace: spec.namespace,
      resources,
      // Their names carry a hash, so that a change of configuration rolls out.
      configMapGenerator: COLLECTORS.map(({ name }) => ({
        name,
        files: [`${name}/config.alloy`],
      })),
    },
  });
}
