import { ALERTS_FOLDER, areRulesSynced } from '../alerts';
import { DASHBOARDS_FOLDER } from '../dashboards';
import { deliveryOf } from '../delivery/deliveries';
import { Spec } from '../spec';
import { renderYaml, YamlDocument } from '../yaml/renderYaml';
import { Collector, KubernetesObject } from './Collector';
import { COLLECTORS } from './collectors';
import { externalSecrets } from './externalSecrets';
import { renderRbac } from './rbac';
import { workloadOf } from './workloadOf';

const ROOT = 'kubernetes';

/**
 * The files under `kubernetes/`: a kustomization, and for each collector a
 * folder with its configuration, RBAC, workload and Services; without those
 * that a chart makes when the spec delivers by one.
 */
export function renderKubernetes(spec: Spec): ReadonlyMap<string, string> {
  const isManifest = deliveryOf(spec).isManifest ?? (() => true);
  const collectors = COLLECTORS.filter(it => isManifest(workloadOf(spec, it)));
  const files = new Map<string, string>([
    [`${ROOT}/namespace.yaml`, renderNamespace(spec)],
  ]);
  const add = (path: string, documents: readonly YamlDocument[]) => {
    const manifests = documents.filter(({ value }) =>
      isManifest(value as KubernetesObject),
    );
    if (manifests.length > 0) {
      files.set(`${ROOT}/${path}`, renderYaml(...manifests));
    }
  };
  add('secrets.yaml', externalSecrets(spec));
  for (const collector of COLLECTORS) {
    const { name: folder } = collector;
    add(`${folder}/rbac.yaml`, renderRbac(spec, folder, collector.rules(spec)));
    for (const [name, documents] of collector.manifests(spec)) {
      add(`${folder}/${name}`, documents);
    }
  }
  const resources = [
    ...[...files.keys()].map(path => path.slice(ROOT.length + 1)),
    ...(areRulesSynced(spec) ? [`../${ALERTS_FOLDER}`] : []),
    ...(spec.grafana.sidecar ? [`../${DASHBOARDS_FOLDER}`] : []),
  ];
  files.set(
    `${ROOT}/kustomization.yaml`,
    renderKustomization(spec, resources, collectors),
  );
  for (const collector of collectors) {
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

function renderKustomization(
  spec: Spec,
  resources: readonly string[],
  collectors: readonly Collector[],
): string {
  return renderYaml({
    comment: 'kubectl apply --kustomize kubernetes',
    value: {
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      // Of the generated ConfigMaps, too: only in one namespace are they found by name.
      namespace: spec.namespace,
      resources,
      // Their names carry a hash, so that a change of configuration rolls out.
      ...(collectors.length > 0 && {
        configMapGenerator: collectors.map(({ name }) => ({
          name,
          files: [`${name}/config.alloy`],
        })),
      }),
    },
  });
}
