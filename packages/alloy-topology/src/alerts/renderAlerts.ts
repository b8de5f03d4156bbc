import { objectLabels } from '../kubernetes/labels';
import { Spec } from '../spec';
import { renderYaml } from '../yaml/renderYaml';
import { alertGroups } from './alertGroups';

/** The folder of the alerts, as a kustomization beside `kubernetes/` names it. */
export const ALERTS_FOLDER = 'alerts';

/**
 * The files under `alerts/`: one PrometheusRule, which alloy-cluster syncs to
 * the ruler as it does all PrometheusRules of its cluster, and a kustomization
 * by which the cluster's own takes it in.
 */
export function renderAlerts(spec: Spec): ReadonlyMap<string, string> {
  return new Map([
    [
      `${ALERTS_FOLDER}/kustomization.yaml`,
      renderYaml({
        value: {
          apiVersion: 'kustomize.config.k8s.io/v1beta1',
          kind: 'Kustomization',
          resources: ['alloy.yaml'],
        },
      }),
    ],
    [
      `${ALERTS_FOLDER}/alloy.yaml`,
      renderYaml({
        comment:
          'The checks of the portal that are PromQL, as alerts: what one says, the other says, too.',
        value: prometheusRule(spec),
      }),
    ],
  ]);
}

function prometheusRule(spec: Spec) {
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PrometheusRule',
    metadata: {
      name: 'alloy',
      namespace: spec.namespace,
      labels: objectLabels('alloy-cluster'),
    },
    spec: {
      groups: alertGroups(spec).map(({ name, rules }) => ({ name, rules })),
    },
  };
}
