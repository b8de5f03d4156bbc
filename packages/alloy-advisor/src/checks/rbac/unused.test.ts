import {
  Given,
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { rule } from '../../static/testdata/rules';
import { rbacUnused as check } from './unused';

const pods = 'discovery.kubernetes "a" {\n\trole = "pod"\n}\n';
const chart = [
  rule({
    apiGroups: ['', 'networking.k8s.io'],
    resources: ['ingresses', 'nodes', 'nodes/proxy', 'pods'],
  }),
  rule({ index: 1, resources: ['events'] }),
  rule({
    index: 2,
    apiGroups: [],
    resources: [],
    nonResourceURLs: ['/metrics'],
    verbs: ['get'],
  }),
];

const statusFor = (config: string, given: Given = {}) =>
  statusOf(check, collector({ config, rules: chart, ...given }));

describe('rbac/unused', () => {
  it('names what no component reads, and the role without it', () => {
    const finding = findingOf(check, collector({ config: pods, rules: chart }));
    expect(finding).toMatchObject({
      status: 'failing',
      severity: 'info',
      summary:
        'alloy-test may read events, ingresses and nodes, which no component of it reads.',
      evidence: [{ field: 'rules[0]' }, { field: 'rules[1]' }],
    });
    expect(finding?.remedy?.text).toBe(
      'Take them out of clusterrole/alloy, unless something else that runs as ServiceAccount alloy-test reads them.',
    );
    expect(finding?.remedy?.patch).toBe(
      [
        '# clusterrole/alloy',
        'rules:',
        '  - apiGroups: ["", networking.k8s.io]',
        '    resources: [nodes/proxy, pods]',
        '    verbs: [get, list, watch]',
        '  - nonResourceURLs: ["/metrics"]',
        '    verbs: [get]',
      ].join('\n'),
    );
  });

  it('passes where all is read, or may be at times', () => {
    const attached =
      'discovery.kubernetes "a" {\n\trole = "pod"\n\tattach_metadata {\n\t\tnode = true\n\t}\n}\n';
    const monitors =
      'prometheus.operator.probes "a" {\n\tforward_to = []\n}\nloki.source.kubernetes_events "a" {\n\tforward_to = []\n}\n';

    expect(
      statusFor(attached, { rules: [rule({ resources: ['pods', 'nodes'] })] }),
    ).toBe('passing');
    expect(statusFor(monitors)).toBe('passing');
  });

  it('leaves to other checks what they tell', () => {
    const rules = [
      rule({ resources: ['secrets', 'pods'] }),
      rule({ index: 1, resources: ['*'] }),
      rule({ index: 2, resources: ['events'], verbs: ['create', 'get'] }),
    ];
    expect(statusFor(pods, { rules })).toBe('passing');
  });

  it.each([
    [
      'a component whose reads are not known',
      'otelcol.processor.k8sattributes "a" {\n\toutput {\n\t}\n}\n',
      {},
    ],
    [
      'a role that is not written out',
      'discovery.kubernetes "a" {\n\trole = sys.env("ROLE")\n}\n',
      {},
    ],
    ['modules', 'import.file "a" {\n\tfilename = "a"\n}\n', {}],
  ])('is unknown with %s', (_, config, given) => {
    expect(statusFor(config, given)).toBe('unknown');
  });

  it('knows that Alertmanager configurations may name secrets, and no pods', () => {
    const alerts = 'mimir.alerts.kubernetes "a" {\n\taddress = "http://m"\n}\n';
    const rules = [rule({ resources: ['namespaces', 'configmaps'] })];
    expect(statusFor(alerts, { rules })).toBe('passing');
    expect(statusFor(alerts)).toBe('failing');
  });

  it('is unknown where another container has the rights, too', () => {
    const beside = (image: string) => {
      const { workload } = collector();
      const [alloy] = workload.known ? workload.value.pod.containers : [];
      const containers = [alloy, { ...alloy, name: 'beside', image }];
      return statusFor(pods, { pod: { containers } });
    };
    expect(beside('kiwigrid/k8s-sidecar:1')).toBe('unknown');
    expect(beside('prometheus-config-reloader:v0.81.0')).toBe('failing');
  });

  it('is unknown without the rules', () => {
    expect(statusFor(pods, { rules: undefined })).toBe('unknown');
  });
});
