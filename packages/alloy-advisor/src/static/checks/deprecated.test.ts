import { notGiven } from '../collector';
import {
  collector,
  configOnly,
  findingOf,
  statusOf,
} from '../testdata/collectors';
import { deprecated as check } from './deprecated';

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
