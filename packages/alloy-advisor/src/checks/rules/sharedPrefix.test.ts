import { notGiven } from '../../static/collector';
import {
  collector,
  configOnly,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { rulesSharedPrefix as check } from './sharedPrefix';

function sync(prefix = ''): string {
  return `mimir.rules.kubernetes "local" {\n\taddress = "http://mimir"\n${prefix}}\n`;
}

describe('rules/shared-prefix', () => {
  it("fails without a prefix, and with everyone's", () => {
    expect(findingOf(check, configOnly(sync()))).toMatchObject({
      status: 'failing',
      evidence: [{ kind: 'config', line: 1 }],
    });
    expect(
      statusOf(check, configOnly(sync('mimir_namespace_prefix = "alloy"\n'))),
    ).toBe('failing');
  });

  it('passes with a prefix of its own, computed or not', () => {
    expect(
      statusOf(check, configOnly(sync('mimir_namespace_prefix = "alloy-a"\n'))),
    ).toBe('passing');
    expect(
      statusOf(
        check,
        configOnly(sync('mimir_namespace_prefix = sys.env("CLUSTER")\n')),
      ),
    ).toBe('passing');
  });

  it('has nothing to say where no rules are synced', () => {
    expect(statusOf(check, configOnly(''))).toBeUndefined();
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, { ...collector(), config: notGiven('No.') })).toBe(
      'unknown',
    );
  });
});
