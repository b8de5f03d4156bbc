import { collector, findingOf, statusOf } from '../testdata/collectors';
import { rule } from '../testdata/rules';
import { rbacWrites as check } from './rbacWrites';

describe('rbac/writes', () => {
  it('fails for a verb that writes', () => {
    const rules = [rule({ verbs: ['get', 'create'] })];
    expect(findingOf(check, collector({ rules }))).toMatchObject({
      status: 'failing',
      evidence: [{ value: 'get, create on pods' }],
    });
  });

  it('passes for verbs that read', () => {
    expect(statusOf(check, collector({ rules: [rule()] }))).toBe('passing');
  });

  it('is unknown without the rules', () => {
    expect(statusOf(check, collector())).toBe('unknown');
  });
});
