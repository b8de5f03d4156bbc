import { componentFacts } from '@alloy-fleet/alloy-config/components';
import {
  attributeOf,
  block,
  blocksIn,
  BlockStatement,
} from '@alloy-fleet/alloy-config';
import { hasReplicas, selects } from '../../static/collector';
import {
  configEvidence,
  objectEvidence,
} from '../../check/configuration/evidence';
import { snippet } from '../../check/configuration/snippet';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

const RECEIVER = 'otelcol.receiver.otlp';
const GRPC = 'grpc';
const GRPC_PORT = componentFacts(RECEIVER).listens?.find(
  it => it.block === GRPC,
)?.port;

export const otlpPinnedConnections = defineConfigurationCheck({
  id: 'otlp/pinned-connections',
  title: 'OTLP over gRPC is spread over the replicas',
  docs: 'A gRPC connection lives long, and a Service chooses a replica once for each.',
  severity: 'info',
  question: 'how OTLP over gRPC is spread',
  needs: ['workload', 'config', 'services'],
  workloads: workload => workload.kind !== 'DaemonSet' && hasReplicas(workload),
  decide({ workload, config, services }) {
    const receivers = config
      .named(RECEIVER)
      .filter(({ block: body }) => blocksIn(body, GRPC).length > 0);
    const own = services.filter(
      ({ selector, ports }) =>
        selector &&
        selects(selector, workload.podLabels) &&
        ports.some(({ port }) => port === GRPC_PORT),
    );
    if (receivers.length === 0 || own.length === 0) {
      return undefined;
    }
    const evidence = [
      ...own.map(({ name, headless }) =>
        objectEvidence(
          workload,
          `service/${name}`,
          'spec.clusterIP',
          headless ? 'None' : 'not None',
        ),
      ),
      ...receivers.map(receiver => configEvidence(receiver)),
    ];
    if (own.some(({ headless }) => headless)) {
      return passing(
        `Clients of ${workload.name} see every replica.`,
        evidence,
      );
    }
    return receivers.every(({ block: body }) => endsConnections(body))
      ? passing(
          `Connections to ${workload.name} are ended now and then, and so spread over its replicas.`,
          evidence,
        )
      : failing(
          `${own[0].name} gives each gRPC client one replica of ${workload.name} for as long as it stays connected: a few busy clients make one replica busy.`,
          evidence,
          {
            text: 'Offer a headless Service to clients that balance for themselves, or end connections after some time.',
            patch:
              'spec:\n  clusterIP: None\n  publishNotReadyAddresses: false',
            alloy: snippet(
              block('grpc', [
                block('keepalive', [
                  block('server_parameters', { max_connection_age: '5m' }),
                ]),
              ]),
            ),
          },
        );
  },
});

/** Whether gRPC connections have an age at which the receiver ends them. */
function endsConnections(receiver: BlockStatement): boolean {
  return blocksIn(receiver, GRPC)
    .flatMap(grpc => blocksIn(grpc, 'keepalive'))
    .flatMap(keepalive => blocksIn(keepalive, 'server_parameters'))
    .some(parameters => attributeOf(parameters, 'max_connection_age'));
}
