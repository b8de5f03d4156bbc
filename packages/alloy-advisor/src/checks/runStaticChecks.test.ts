import fc from 'fast-check';
import { KubernetesObject, readManifests } from '../static';
import { runStaticChecks } from '.';
import { configOnly as configOf } from '../static/testdata/collectors';

const CONFIG = `
discovery.kubernetes "a" {
	role = "pod"
}

prometheus.scrape "a" {
	targets    = discovery.kubernetes.a.targets
	forward_to = [prometheus.scrape.a.nothing, 7]
}

prometheus.exporter.unix "a" { }

loki.source.journal "a" {
	relabel_rules = loki.relabel.a.rules
}

loki.relabel "a" {
	rule {
		regex = "("
	}
}
`;

function objectsWith(spec: object, pod: object): KubernetesObject[] {
  const metadata = { name: 'a' };
  return [
    {
      kind: 'Deployment',
      metadata,
      spec: {
        ...spec,
        template: {
          spec: {
            containers: [
              {
                image: 'grafana/alloy',
                volumeMounts: [{ name: 'c', mountPath: '/etc/alloy' }],
              },
            ],
            volumes: [{ name: 'c', configMap: metadata }],
            ...pod,
          },
        },
      },
    },
    { kind: 'ConfigMap', metadata, data: { 'config.alloy': CONFIG } },
    { kind: 'Service', metadata, spec: pod },
    { kind: 'PodDisruptionBudget', metadata, spec },
  ];
}

const FIELDS = [
  'replicas',
  'strategy',
  'selector',
  'minAvailable',
  'tolerations',
  'volumes',
  'containers',
  'ports',
  'hostNetwork',
];
const anySpec = fc.dictionary(fc.constantFrom(...FIELDS), fc.jsonValue());

describe('runStaticChecks', () => {
  it('puts what fails first, the worst before the others', () => {
    const findings = runStaticChecks(readManifests(objectsWith({}, {})));
    const order = findings.map(({ status, severity }) =>
      status === 'failing' ? severity : status,
    );
    const ranks = order.map(it =>
      ['critical', 'warning', 'info', 'unknown', 'passing'].indexOf(it),
    );
    expect(ranks).toEqual([...ranks].sort());
    expect(order[0]).toBe('critical');
  });

  it('gives every failing finding evidence and a remedy', () => {
    const failing = runStaticChecks(
      readManifests(objectsWith({ replicas: 2 }, {})),
    ).filter(({ status }) => status === 'failing');
    expect(failing.length).toBeGreaterThan(5);
    for (const { evidence, remedy } of failing) {
      expect(evidence).not.toEqual([]);
      expect(remedy?.text).toMatch(/\.$/);
    }
  });

  it('passes nothing of a configuration of which a part is elsewhere, but what its files say', () => {
    const statuses = (config: string) =>
      runStaticChecks([configOf(config)]).map(({ check, status, summary }) => ({
        check,
        status,
        summary,
      }));
    const text = 'loki.source.journal "a" {\n\tforward_to = []\n}\n';
    const passing = statuses(text).filter(it => it.status === 'passing');
    const imported = statuses(
      `${text}import.string "b" {\n\tcontent = ""\n}\n`,
    );
    const passingStill = imported.filter(it => it.status === 'passing');

    expect(passing.length).toBeGreaterThan(passingStill.length);
    expect(passingStill.map(it => it.check).sort()).toEqual([
      'config/deprecated',
      'config/invalid',
      'config/plain-secret',
    ]);
    expect(
      imported.find(it => it.check === 'logs/unbounded-labels')?.summary,
    ).toBe(
      'It is not known of alloy-test which labels logs are stored with: import.string.b takes components from elsewhere, which were not read.',
    );
  });

  it('survives any object', () => {
    fc.assert(
      fc.property(anySpec, anySpec, (spec, pod) => {
        const collectors = readManifests(objectsWith(spec, pod));
        expect(() => runStaticChecks(collectors)).not.toThrow();
      }),
    );
  });
});
