import {
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { configEnvironmentNotSet as check } from './environmentNotSet';

const config =
  'loki.source.journal "a" {\n\tforward_to = []\n\tlabels     = {node = sys.env("K8S_NODE_NAME")}\n}\n';
const env = [{ name: 'K8S_NODE_NAME', fieldPath: 'spec.nodeName' }];

describe('config/environment-not-set', () => {
  it('fails for a variable that nothing sets', () => {
    const finding = findingOf(check, collector({ config }));
    expect(finding).toMatchObject({
      status: 'failing',
      evidence: [
        { field: 'spec.template.spec.containers[0].env', value: '[]' },
        { line: 3, column: 23, text: 'sys.env("K8S_NODE_NAME")' },
      ],
    });
    expect(finding?.remedy?.patch).toContain('fieldPath: spec.nodeName');
  });

  it('passes when it is set', () => {
    expect(statusOf(check, collector({ config, container: { env } }))).toBe(
      'passing',
    );
  });

  it('passes for what every container has', () => {
    const hostname = config.replace('K8S_NODE_NAME', 'HOSTNAME');
    expect(statusOf(check, collector({ config: hostname }))).toBe('passing');
  });

  it('is unknown where whole ConfigMaps are taken', () => {
    const container = { hasEnvFrom: true };
    expect(statusOf(check, collector({ config, container }))).toBe('unknown');
  });

  it('has nothing to say where another value stands in', () => {
    const coalesced = config.replace(
      'sys.env("K8S_NODE_NAME")',
      'coalesce(sys.env("K8S_NODE_NAME"), "none")',
    );
    expect(statusOf(check, collector({ config: coalesced }))).toBeUndefined();
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, collector())).toBe('unknown');
  });
});
