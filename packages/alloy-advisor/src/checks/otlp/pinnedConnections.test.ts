import { Service } from '../../static/collector';
import {
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { otlpPinnedConnections as check } from './pinnedConnections';

const config = 'otelcol.receiver.otlp "a" {\n\tgrpc { }\n}\n';
const service: Service = {
  name: 'otlp',
  selector: { app: 'alloy-test' },
  headless: false,
  publishNotReadyAddresses: false,
  ports: [{ port: 4317 }],
};

describe('otlp/pinned-connections', () => {
  it('fails for a Service with an address of its own', () => {
    const finding = findingOf(
      check,
      collector({ config, replicas: 2, services: [service] }),
    );
    expect(finding).toMatchObject({
      status: 'failing',
      severity: 'info',
      evidence: [{ object: 'service/otlp' }, { line: 1 }],
    });
    expect(finding?.remedy?.alloy).toContain('max_connection_age = "5m"');
  });

  it('passes beside a headless one', () => {
    const services = [service, { ...service, name: 'all', headless: true }];
    expect(statusOf(check, collector({ config, replicas: 2, services }))).toBe(
      'passing',
    );
  });

  it('passes where connections are ended after some time', () => {
    const ended = config.replace(
      'grpc { }',
      'grpc { keepalive { server_parameters { max_connection_age = "5m" } } }',
    );
    const services = [service];
    expect(
      statusOf(check, collector({ config: ended, replicas: 2, services })),
    ).toBe('passing');
  });

  it('has nothing to say of one replica', () => {
    const services = [service];
    expect(statusOf(check, collector({ config, services }))).toBeUndefined();
  });

  it('is unknown without the Services', () => {
    expect(statusOf(check, collector({ config, replicas: 2 }))).toBe('unknown');
  });
});
