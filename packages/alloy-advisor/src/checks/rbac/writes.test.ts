import {
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { rule } from '../../static/testdata/rules';
import { rbacWrites as check } from './writes';

describe('rbac/writes', () => {
  it('fails for a verb that writes', () => {
    const rules = [rule({ verbs: ['get', 'create'] })];
    expect(findingOf(check, collector({ rules }))).toMatchObject({
      status: 'failing',
      evidence: [{ value: 'get, create on pods' }],
    });
  });

  it('fails for any verb, which lets it write', () => {
    const rules = [rule({ verbs: ['*'] })];
    expect(statusOf(check, collector({ rules }))).toBe('failing');
  });

  it('passes for verbs that read, and for those that change nothing', () => {
    const rules = [
      rule(),
      rule({ resources: ['securitycontextconstraints'], verbs: ['use'] }),
      rule({ resources: ['tokenreviews'], verbs: ['create'] }),
    ];
    expect(statusOf(check, collector({ rules }))).toBe('passing');
  });

  it('is unknown without the rules', () => {
    expect(statusOf(check, collector())).toBe('unknown');
  });
});
