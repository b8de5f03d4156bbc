import {
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { otlpWholeTraces as check } from './wholeTraces';

const config = 'otelcol.processor.tail_sampling "a" { }\n';

describe('otlp/whole-traces', () => {
  it('fails for tail sampling on several replicas', () => {
    expect(findingOf(check, collector({ config, replicas: 3 }))).toMatchObject({
      status: 'failing',
      severity: 'warning',
      evidence: [{ value: '3' }, { line: 1 }],
    });
  });

  it('passes on one replica', () => {
    expect(statusOf(check, collector({ config }))).toBe('passing');
  });

  it('has nothing to say of what takes spans one by one', () => {
    expect(
      statusOf(check, collector({ config: '', replicas: 3 })),
    ).toBeUndefined();
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, collector({ replicas: 3 }))).toBe('unknown');
  });
});
