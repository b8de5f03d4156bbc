import { notGiven } from '../../static/collector';
import {
  collector,
  configOnly,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { metricsInstanceDropped as check } from './instanceDropped';

function dropping(regex: string, action = 'labeldrop'): string {
  return `
prometheus.relabel "a" {
	forward_to = []

	rule {
		action = "${action}"
		regex  = "${regex}"
	}
}
`;
}

describe('metrics/instance-dropped', () => {
  it('fails for a labeldrop that takes the instance', () => {
    expect(
      findingOf(check, configOnly(dropping('id|name|instance'))),
    ).toMatchObject({
      status: 'failing',
      evidence: [{ line: 5, text: 'rule {' }],
    });
  });

  it('fails for a labelkeep that leaves it out', () => {
    expect(
      statusOf(check, configOnly(dropping('__name__|job', 'labelkeep'))),
    ).toBe('failing');
  });

  it('passes for other labels', () => {
    expect(statusOf(check, configOnly(dropping('id|name')))).toBe('passing');
  });

  it.each(['(', '(?=a)', `${'a*'.repeat(4_000)}`])(
    'is unknown for an expression that can not be read: %.10s',
    regex => {
      for (const action of ['labeldrop', 'labelkeep']) {
        expect(statusOf(check, configOnly(dropping(regex, action)))).toBe(
          'unknown',
        );
      }
    },
  );

  it('is unknown for an expression that is computed', () => {
    const config = dropping('').replace('""', 'sys.env("DROPPED")');
    expect(statusOf(check, configOnly(config))).toBe('unknown');
  });

  it('has nothing to say without rules', () => {
    expect(statusOf(check, configOnly(''))).toBeUndefined();
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, { ...collector(), config: notGiven('No.') })).toBe(
      'unknown',
    );
  });
});
