import { CATALOGUE_RELEASE } from '@alloy-fleet/alloy-config';
import { given } from '../../static/collector';
import { Configuration } from '../../static/config';
import {
  collector,
  configOnly,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { configInvalid as check } from './invalid';

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

  describe('of a newer release than is known here', () => {
    const image = 'docker.io/grafana/alloy:v1.999.2';
    const newer = `newer.source "a" { }
prometheus.scrape "b" {
\ttargets         = []
\tforward_to      = []
\tscrape_interva  = "1m"
\tnewer_one       = 1
\tnewer_block { }
}
`;

    it('is unknown in one note, which says what is not known and where', () => {
      const finding = findingOf(check, collector({ config: newer, image }));
      expect(finding).toMatchObject({
        status: 'unknown',
        severity: 'info',
        evidence: [{ line: 1 }, { line: 5 }, { line: 6 }, { line: 7 }],
      });
      expect(finding?.summary).toBe(
        `It is not known whether alloy-test validates: it runs Alloy v1.999.2, and ${CATALOGUE_RELEASE}, the newest that is known here, does not take 1 component, 2 attributes and 1 block (cannot find the definition of component name "newer.source" in config.alloy, line 1; unrecognized attribute name "scrape_interva" in config.alloy, line 5, where scrape_interval may be meant; unrecognized attribute name "newer_one" in config.alloy, line 6; 1 more).`,
      );
    });

    it('still fails for syntax, and for what leads nowhere, alone', () => {
      const broken = 'logging {\n\tlevel = ]\n}\n';
      const wiring = `${newer}loki.source.file "c" {\n\ttargets    = []\n\tforward_to = [loki.write.none.receiver]\n}\n`;
      expect(statusOf(check, collector({ config: broken, image }))).toBe(
        'failing',
      );
      expect(
        findingOf(check, collector({ config: wiring, image })),
      ).toMatchObject({
        status: 'failing',
        severity: 'critical',
        evidence: [{ line: 11 }],
      });
    });

    it('tells a block that may need no label once', () => {
      expect(
        findingOf(check, collector({ config: 'newer { }\n', image }))?.summary,
      ).toContain('does not take 1 component (');
    });

    it('passes for what is known', () => {
      expect(
        statusOf(check, collector({ config: 'logging { }\n', image })),
      ).toBe('passing');
    });

    it('is judged by what is said of it where no image tells, and fails for it in a release that is known', () => {
      const lone = configOnly(newer);
      expect(findingOf(check, { ...lone, release: 'v1.999.0' })).toMatchObject({
        status: 'unknown',
        severity: 'info',
      });
      const digest = 'grafana/alloy@sha256:0123456789abcdef';
      const said = collector({ config: newer, image: digest });
      expect(statusOf(check, { ...said, release: 'v1.999.0' })).toBe('unknown');
      expect(
        statusOf(
          check,
          collector({
            config: newer,
            image: `grafana/alloy:${CATALOGUE_RELEASE}`,
          }),
        ),
      ).toBe('failing');
    });

    it('says by which release it is judged where nothing tells, and what may be meant', () => {
      const finding = findingOf(
        check,
        collector({
          config:
            'prometheus.scrap "b" {\n\ttargets = []\n\tforward_to = []\n}\n',
          image: 'grafana/alloy:latest',
        }),
      );
      expect(finding).toMatchObject({
        status: 'failing',
        severity: 'critical',
        summary: `The configuration of alloy-test does not load in Alloy ${CATALOGUE_RELEASE}, which is assumed to run: cannot find the definition of component name "prometheus.scrap".`,
      });
      expect(finding?.remedy?.text).toContain(
        'did you mean prometheus.scrape?',
      );
    });
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, collector())).toBe('unknown');
  });
});
