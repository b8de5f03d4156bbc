import { collector, statusOf } from '../../static/testdata/collectors';
import { rule } from '../../static/testdata/rules';
import { rbacSecrets as check } from './secrets';

const monitors =
  'prometheus.operator.podmonitors "a" {\n\tforward_to = []\n}\n';
const rules = [rule({ resources: ['pods', 'secrets'] })];

describe('rbac/secrets', () => {
  it('fails on a DaemonSet, whatever it collects', () => {
    expect(
      statusOf(
        check,
        collector({ kind: 'DaemonSet', config: monitors, rules }),
      ),
    ).toBe('failing');
  });

  it('fails where no component needs them', () => {
    expect(statusOf(check, collector({ config: '', rules }))).toBe('failing');
  });

  it('passes for monitors, which refer to secrets', () => {
    expect(statusOf(check, collector({ config: monitors, rules }))).toBe(
      'passing',
    );
  });

  it('passes for single secrets by name, and for none', () => {
    const named = [{ ...rules[0], resourceNames: ['mimir'] }];
    expect(statusOf(check, collector({ config: '', rules: named }))).toBe(
      'passing',
    );
    expect(statusOf(check, collector({ config: '', rules: [rule()] }))).toBe(
      'passing',
    );
  });

  it('is unknown without the rules', () => {
    expect(statusOf(check, collector({ config: '' }))).toBe('unknown');
  });
});
