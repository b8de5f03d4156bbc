import { block, literalOf } from '@alloy-fleet/alloy-config';
import { configEvidence } from '../../check/configuration/evidence';
import { snippet } from '../../check/configuration/snippet';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

export const discoveryEndpointsRole = defineConfigurationCheck({
  id: 'discovery/endpoints-role',
  title: 'ServiceMonitors are found by EndpointSlices',
  docs: 'Endpoints are deprecated since Kubernetes 1.33, and cut off beyond 1,000 addresses.',
  severity: 'info',
  question: 'by what ServiceMonitors are found',
  needs: ['config'],
  decide({ config }) {
    const monitors = config.named('prometheus.operator.servicemonitors');
    const old = monitors.filter(
      ({ block: body }) =>
        literalOf(body, 'kubernetes_role') !== 'endpointslice',
    );
    if (monitors.length === 0) {
      return undefined;
    }
    return old.length === 0
      ? passing(
          'ServiceMonitors are found by EndpointSlices.',
          monitors.map(monitor => configEvidence(monitor)),
        )
      : failing(
          `${old[0].id} finds targets by Endpoints, which are deprecated since Kubernetes 1.33 and hold no more than 1,000 addresses.`,
          old.map(monitor => configEvidence(monitor)),
          {
            text: 'Ask for EndpointSlices, and let the ServiceAccount list and watch them.',
            alloy: snippet(
              block('prometheus.operator.servicemonitors', old[0].block.label, {
                kubernetes_role: 'endpointslice',
              }),
            ),
          },
        );
  },
});
