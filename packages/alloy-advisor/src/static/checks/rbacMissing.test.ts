import { collector, findingOf, statusOf } from '../testdata/collectors';
import { rule } from '../testdata/rules';
import { rbacMissing as check } from './rbacMissing';

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
