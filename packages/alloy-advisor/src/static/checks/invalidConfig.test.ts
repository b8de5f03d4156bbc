import { given } from '../collector';
import { Configuration } from '../config';
import {
  collector,
  configOnly,
  findingOf,
  statusOf,
} from '../testdata/collectors';
import { invalidConfig as check } from './invalidConfig';

const experimental =
  'prometheus.operator.scrapeconfigs "a" {\n\tforward_to = []\n}\n';

describe('config/invalid', () => {
  it('fails for what does not parse, at its place', () => {
    expect(
      findingOf(check, collector({ config: 'logging {\n\tlevel = ]\n}\n' })),
    ).toMatchObject({
      status: 'failing',
      evidence: [{ kind: 'config', file: 'config.alloy', line: 2 }],
    });
  });

  it('fails for what parses and does not evaluate', () => {
    const config = 'no.such "component" { }\n';
    expect(findingOf(check, collector({ config }))).toMatchObject({
      status: 'failing',
      severity: 'critical',
      evidence: [{ line: 1, column: 1 }],
    });
  });

  it('names the file of a folder that is wrong, and does not say what stands there', () => {
    const files = [
      { name: 'a.alloy', text: 'logging { }\n' },
      { name: 'b.alloy', text: '\nno.such "component" { }\n' },
      { name: 'c.alloy', text: 'password = "hunter2' },
    ];
    const folder = (count: number) => ({
      ...collector(),
      config: given(Configuration.of(files.slice(0, count))),
    });
    expect(findingOf(check, folder(2))?.evidence).toMatchObject([
      { file: 'b.alloy', line: 2, column: 1 },
    ]);
    const broken = findingOf(check, folder(3));
    expect(broken?.evidence).toMatchObject([{ file: 'c.alloy', line: 1 }]);
    expect(JSON.stringify(broken)).not.toContain('hunter2');
  });

  it("holds it against the process's stability level", () => {
    const flags = ['--stability.level=experimental'];
    expect(statusOf(check, collector({ config: experimental }))).toBe(
      'failing',
    );
    expect(statusOf(check, collector({ config: experimental, flags }))).toBe(
      'passing',
    );
  });

  it('passes for a configuration that loads, though something in it is deprecated', () => {
    const config = 'logging {\n\tlevel = env("LEVEL")\n}\n';
    expect(statusOf(check, collector({ config }))).toBe('passing');
  });

  it('needs no workload to say that a file does not parse', () => {
    expect(statusOf(check, configOnly('logging {\n\tlevel = ]\n}\n'))).toBe(
      'failing',
    );
    expect(statusOf(check, configOnly('logging { }\n'))).toBe('passing');
  });

  it('is unknown of a file that does not validate alone: it may be a part, or be run otherwise', () => {
    expect(statusOf(check, configOnly(experimental))).toBe('unknown');
    expect(statusOf(check, configOnly('argument "a" { }\n'))).toBe('unknown');
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, collector())).toBe('unknown');
  });
});
