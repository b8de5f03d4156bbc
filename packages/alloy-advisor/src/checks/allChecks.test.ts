import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { notGiven } from '../static/collector';
import { collector } from '../static/testdata/collectors';
import { allChecks, configurationChecks } from './allChecks';

describe('allChecks', () => {
  it('have ids of their own, of a group and a name', () => {
    const ids = allChecks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(id).toMatch(/^[a-z-]+\/[a-z-]+$/);
    }
  });

  it('alert under their own id', () => {
    for (const check of allChecks) {
      if (check.reads === 'snapshot' && check.alert) {
        expect(check.alert).toMatchObject({
          id: check.id,
          severity: check.severity,
        });
      }
    }
  });
});

describe('configurationChecks', () => {
  it('have a test of their own each, which has to show all three statuses', () => {
    const folder = join(__dirname, '../static/checks');
    const tested = readdirSync(folder)
      .filter(it => it.endsWith('.test.ts'))
      .flatMap(it => {
        const text = readFileSync(join(folder, it), 'utf8');
        const [, id] = /describe\('([a-z]+\/[a-z-]+)'/.exec(text) ?? [];
        // Without this the helper does not see what the test sees.
        return id && /testdata\/collectors'/.test(text) ? [id] : [];
      });
    expect(tested.sort()).toEqual(
      configurationChecks.map(({ id }) => id).sort(),
    );
  });

  it('find nothing to pass in a collector of which only the name is known', () => {
    const unknown = notGiven('It was not read.');
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
    for (const check of configurationChecks) {
      expect(check.run(nothing)).toMatchObject([
        { check: check.id, status: 'unknown' },
      ]);
    }
  });
});
