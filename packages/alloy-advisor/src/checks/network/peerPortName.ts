import { isClusterOfReplicas, selects } from '../../static/collector';
import { objectEvidence } from '../../check/configuration/evidence';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

export const networkPeerPortName = defineConfigurationCheck({
  id: 'network/peer-port-name',
  title: 'The port of the headless Service is not named http',
  docs: 'A service mesh takes a port named http for HTTP/1.1, and peers speak HTTP/2 with streams.',
  severity: 'info',
  question: 'what the port of the headless Service is named',
  needs: ['workload', 'services'],
  workloads: isClusterOfReplicas,
  decide({ workload, services }) {
    const own = services.filter(
      ({ headless, selector }) =>
        headless && selector && selects(selector, workload.podLabels),
    );
    if (own.length === 0) {
      return undefined;
    }
    const evidence = own.map(({ name, ports }) =>
      objectEvidence(
        workload,
        `service/${name}`,
        'spec.ports[].name',
        ports.map(port => port.name ?? ''),
      ),
    );
    const [wrong] = own.flatMap(service =>
      service.ports
        .filter(({ name }) => /^http(?:-|$)/.test(name ?? ''))
        .map(port => ({ service, port })),
    );
    return wrong
      ? failing(
          `Port ${wrong.port.name} of ${wrong.service.name} is taken for HTTP/1.1 where a service mesh such as Istio is in between, and peers then lose one another.`,
          evidence,
          {
            text: 'Name the port tcp-cluster.',
            patch: `spec:\n  ports:\n    - name: tcp-cluster\n      port: ${wrong.port.port}`,
          },
        )
      : passing(`Peers of ${workload.name} get through a mesh.`, evidence);
  },
});
