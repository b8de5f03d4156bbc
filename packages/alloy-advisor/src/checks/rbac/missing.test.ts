import {
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { rule } from '../../static/testdata/rules';
import { rbacMissing as check } from './missing';

const config = 'loki.source.kubernetes_events "a" {\n\tforward_to = []\n}\n';

describe('rbac/missing', () => {
  it('fails for what the rules do not allow', () => {
    const finding = findingOf(check, collector({ config, rules: [rule()] }));
    expect(finding).toMatchObject({
      status: 'failing',
      evidence: [{ line: 1 }, { object: 'clusterrole/alloy' }],
    });
    expect(finding?.remedy?.patch).toContain('resources: [events]');
  });

  it('fails for a resource of the same name in another group', () => {
    const rules = [
      rule({ apiGroups: ['events.k8s.io'], resources: ['events'] }),
    ];
    expect(statusOf(check, collector({ config, rules }))).toBe('failing');
  });

  it('passes when they do, by name or by wildcard', () => {
    const rules = [rule({ resources: ['events'] })];
    expect(statusOf(check, collector({ config, rules }))).toBe('passing');
    const wide = [rule({ resources: ['*'] })];
    expect(statusOf(check, collector({ config, rules: wide }))).toBe('passing');
  });

  it('knows what each role of discovery asks for', () => {
    const nodes = 'discovery.kubernetes "a" {\n\trole = "node"\n}\n';
    expect(statusOf(check, collector({ config: nodes, rules: [rule()] }))).toBe(
      'failing',
    );
    const rules = [rule({ resources: ['nodes'] })];
    expect(statusOf(check, collector({ config: nodes, rules }))).toBe(
      'passing',
    );
  });

  it('counts what is behind Services among what ServiceMonitors need', () => {
    const monitors =
      'prometheus.operator.servicemonitors "a" {\n\tforward_to      = []\n\tkubernetes_role = "endpointslice"\n}\n';
    const own = rule({
      apiGroups: ['monitoring.coreos.com'],
      resources: ['servicemonitors'],
    });
    const found = findingOf(
      check,
      collector({ config: monitors, rules: [own] }),
    );
    expect(found?.summary).toContain('endpointslices, services and pods');
    const rules = [
      own,
      rule({ resources: ['services', 'pods'] }),
      rule({ apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'] }),
    ];
    expect(statusOf(check, collector({ config: monitors, rules }))).toBe(
      'passing',
    );
  });

  it('counts what Alertmanager configurations are listed by, and not what one may refer to', () => {
    const alerts = 'mimir.alerts.kubernetes "a" {\n\taddress = "http://m"\n}\n';
    const rules = [
      rule({ resources: ['namespaces'] }),
      rule({
        apiGroups: ['monitoring.coreos.com'],
        resources: ['alertmanagerconfigs'],
      }),
    ];
    expect(statusOf(check, collector({ config: alerts, rules }))).toBe(
      'passing',
    );
    const [own] = rules;
    expect(
      findingOf(check, collector({ config: alerts, rules: [own] }))?.summary,
    ).toContain('may not list alertmanagerconfigs');
  });

  it('fails for a right in one namespace where all are read', () => {
    const inOwn = [rule({ resources: ['events'], namespace: 'monitoring' })];
    const inOther = [rule({ resources: ['events'], namespace: 'other' })];
    const own = config.replace('\n}', '\n\tnamespaces = ["monitoring"]\n}');
    expect(statusOf(check, collector({ config, rules: inOwn }))).toBe(
      'failing',
    );
    expect(statusOf(check, collector({ config: own, rules: inOwn }))).toBe(
      'passing',
    );
    expect(statusOf(check, collector({ config: own, rules: inOther }))).toBe(
      'failing',
    );
  });

  it('knows the own namespace of a discovery', () => {
    const pods = `
discovery.kubernetes "a" {
	role = "pod"

	namespaces {
		own_namespace = true
	}
}
`;
    const rules = [rule({ namespace: 'monitoring' })];
    expect(statusOf(check, collector({ config: pods, rules }))).toBe('passing');
    const elsewhere = [rule({ namespace: 'other' })];
    expect(statusOf(check, collector({ config: pods, rules: elsewhere }))).toBe(
      'failing',
    );
  });

  it('fails for a right to single objects, which can not be listed by it', () => {
    const rules = [rule({ resources: ['events'], resourceNames: ['a'] })];
    expect(statusOf(check, collector({ config, rules }))).toBe('failing');
  });

  it('knows what kubelets ask for of whoever shows them its token', () => {
    const cadvisor = `
discovery.kubernetes "nodes" {
	role = "node"
}

prometheus.scrape "cadvisor" {
	targets           = discovery.kubernetes.nodes.targets
	forward_to        = []
	bearer_token_file = "/var/run/secrets/kubernetes.io/serviceaccount/token"
}
`;
    const statusWith = (...resources: string[]) =>
      statusOf(
        check,
        collector({ config: cadvisor, rules: [rule({ resources })] }),
      );
    expect(statusWith('nodes')).toBe('failing');
    expect(statusWith('nodes', 'nodes/metrics')).toBe('passing');
    expect(statusWith('nodes', 'nodes/proxy')).toBe('passing');
  });

  it('has nothing to say of what asks Kubernetes for nothing', () => {
    expect(
      statusOf(check, collector({ config: '', rules: [rule()] })),
    ).toBeUndefined();
    expect(statusOf(check, collector({ config: '' }))).toBeUndefined();
  });

  it('is unknown without the rules and with nothing seen of what it reads', () => {
    expect(statusOf(check, collector({ config }))).toBe('unknown');
    expect(statusOf(check, collector({ config, seenReads: [] }))).toBe(
      'unknown',
    );
  });
});
