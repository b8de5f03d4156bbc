import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { staticChecks } from '.';
import { checks } from '../../checks';
import { collector } from '../testdata/collectors';

describe('staticChecks', () => {
  it('have ids of their own, of a group and a name', () => {
    const ids = staticChecks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(id).toMatch(/^[a-z]+\/[a-z-]+$/);
    }
  });

  it('have a test of their own each, which has to show all three statuses', () => {
    const tested = readdirSync(__dirname)
      .filter(it => it.endsWith('.test.ts'))
      .flatMap(it => {
        const text = readFileSync(join(__dirname, it), 'utf8');
        const [, id] = /describe\('([a-z]+\/[a-z-]+)'/.exec(text) ?? [];
        // Without this the helper does not see what the test sees.
        return id && /testdata\/collectors'/.test(text) ? [id] : [];
      });
    expect(tested.sort()).toEqual(staticChecks.map(({ id }) => id).sort());
  });

  it('share no id with a live check', () => {
    const ids = staticChecks.map(({ id }) => id);
    expect(checks.map(({ id }) => id).filter(id => ids.includes(id))).toEqual(
      [],
    );
  });

  it('find nothing to pass in a collector of which only the name is known', () => {
    const unknown = { known: false, reason: 'It was not read.' } as const;
    const nothing = {
      ...collector(),
      workload: unknown,
      config: unknown,
      services: unknown,
      budgets: unknown,
      autoscalers: unknown,
      networkPolicies: unknown,
      rules: unknown,
    };
    for (const check of staticChecks) {
      expect(check.run(nothing)).toMatchObject([
        { check: check.id, status: 'unknown' },
      ]);
    }
  });
});
