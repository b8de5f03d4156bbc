import { Spec } from '../spec';
import { renderYaml } from '../yaml/renderYaml';
import { renderDashboard } from './renderDashboard';

/** The folder of the dashboard, as a kustomization beside `kubernetes/` names it. */
export const DASHBOARDS_FOLDER = 'dashboards';

/**
 * The files under `dashboards/`: the dashboard as Grafana imports it, and,
 * when Grafana's sidecar is to find it, the kustomization that makes a
 * ConfigMap of it.
 */
export function renderDashboards(spec: Spec): ReadonlyMap<string, string> {
  const file = `alloy-${spec.cluster}.json`;
  return new Map([
    [`${DASHBOARDS_FOLDER}/${file}`, renderDashboard(spec)],
    ...(spec.grafana.sidecar
      ? [
          [
            `${DASHBOARDS_FOLDER}/kustomization.yaml`,
            renderKustomization(file),
          ] as const,
        ]
      : []),
  ]);
}

function renderKustomization(file: string): string {
  return renderYaml({
    comment: "Grafana's sidecar loads the ConfigMaps that carry the label.",
    value: {
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      configMapGenerator: [
        {
          name: 'alloy-dashboard',
          files: [file],
          options: {
            labels: { grafana_dashboard: '1' },
            // Nothing refers to it by name.
            disableNameSuffixHash: true,
          },
        },
      ],
    },
  });
}
