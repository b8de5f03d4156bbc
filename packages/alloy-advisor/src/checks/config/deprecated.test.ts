import { notGiven } from '../../static/collector';
import {
  collector,
  configOnly,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { configDeprecated as check } from './deprecated';

describe('config/deprecated', () => {
  it('fails for a deprecated function, and names what to use', () => {
    const config =
      'loki.source.journal "a" {\n\tforward_to = []\n\tlabels     = {node = env("NODE")}\n}\n';
    expect(findingOf(check, configOnly(config))).toMatchObject({
      status: 'failing',
      severity: 'info',
      evidence: [{ kind: 'config', line: 3, text: 'env("NODE")' }],
      remedy: { text: 'Write sys.env for env.' },
    });
  });

  it('looks at what configures the process, too', () => {
    const config = 'logging {\n\tlevel = env("LEVEL")\n}\n';
    expect(statusOf(check, configOnly(config))).toBe('failing');
  });

  it('fails for a deprecated argument', () => {
    const config =
      'prometheus.scrape "a" {\n\ttargets = []\n\tforward_to = []\n\tenable_protobuf_negotiation = true\n}\n';
    expect(findingOf(check, configOnly(config))?.evidence).toMatchObject([
      { line: 4 },
    ]);
  });

  it('finds blocks, and arguments within blocks', () => {
    const config = `otelcol.receiver.kafka "a" {
\tbrokers          = ["kafka:9092"]
\tprotocol_version = "3.9.0"

\tauthentication {
\t\tplaintext {
\t\t\tusername = "a"
\t\t\tpassword = "b"
\t\t}
\t}

\tlogs {
\t\ttopic = "logs"
\t}
\tresolve_canonical_bootstrap_servers_only = true

\toutput { }
}
`;
    const finding = findingOf(check, configOnly(config));

    expect(
      finding?.evidence.map(it => (it.kind === 'config' ? it.line : it)),
    ).toEqual([15, 6, 13]);
    expect(finding?.remedy?.text).toBe(
      'Write authentication.sasl for authentication.plaintext and logs.topics for logs.topic. Leave out resolve_canonical_bootstrap_servers_only: nothing heeds it.',
    );
  });

  it('passes for what is not', () => {
    const config =
      'loki.source.journal "a" {\n\tforward_to = []\n\tlabels     = {node = sys.env("NODE")}\n}\n';
    expect(statusOf(check, configOnly(config))).toBe('passing');
  });

  it('is unknown without the configuration, or if that does not parse', () => {
    expect(statusOf(check, { ...collector(), config: notGiven('No.') })).toBe(
      'unknown',
    );
    expect(findingOf(check, configOnly('a = ]'))?.summary).toContain(
      'config.alloy does not parse.',
    );
  });
});
