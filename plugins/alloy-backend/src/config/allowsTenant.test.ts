import { allowsTenant } from './allowsTenant';

describe('allowsTenant', () => {
  it.each([
    ['platform', [], 'platform', true],
    ['platform', [], 'payments', false],
    [undefined, [], 'payments', false],
    ['platform', ['payments'], 'payments', true],
    ['platform', ['pay'], 'payments', false],
    ['platform', ['team-*'], 'team-a', true],
    ['platform', ['team-*'], 'my-team-a', false],
    ['platform', ['*-prod'], 'a-prod', true],
    ['platform', ['*-prod'], 'a-prod-b', false],
    ['platform', ['a*b*c'], 'a1b2c', true],
    ['platform', ['a*b*c'], 'a1c', false],
    ['platform', ['ab*ba'], 'aba', false],
    ['platform', ['*'], 'anything', true],
  ])(
    'of the tenant %s with %j for %s is %s',
    (tenant, tenants, asked, expected) => {
      expect(allowsTenant({ tenant, tenants }, asked)).toBe(expected);
    },
  );
});
