import {
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { rule } from '../../static/testdata/rules';
import { rbacWildcard as check } from './wildcard';

describe('rbac/wildcard', () => {
  it.each([[{ verbs: ['*'] }], [{ resources: ['*'] }], [{ apiGroups: ['*'] }]])(
    'fails for %j',
    change => {
      expect(
        findingOf(check, collector({ rules: [rule(), rule(change)] })),
      ).toMatchObject({
        status: 'failing',
        evidence: [{ object: 'clusterrole/alloy', field: 'rules[0]' }],
      });
    },
  );

  it('passes for what is written out', () => {
    expect(statusOf(check, collector({ rules: [rule()] }))).toBe('passing');
  });

  it('is unknown without the rules', () => {
    expect(statusOf(check, collector())).toBe('unknown');
  });
});
