import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from '../check';
import { notGiven } from '../static/collector';
import { collector } from '../static/testdata/collectors';
import { allChecks, configurationChecks } from './allChecks';

/** `remote-write/failing` as a name in code: `remoteWriteFailing`. */
function camelCase(id: string): string {
  return id.replace(/[-/](.)/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * What a test has to hold by which all three are shown: without the helper, or
 * of another check, nobody would notice that one is missing.
 */
const SHOWN: Record<Check['reads'], (id: string, name: string) => RegExp[]> = {
  snapshot: (_, name) => [
    new RegExp(`^describeSnapshotCheck\\(${name}, `, 'm'),
  ],
  query: (_, name) => [new RegExp(`^describeQueryCheck\\(${name}, `, 'm')],
  configuration: (id, name) => [
    new RegExp(`^import \\{ ${name} as check \\}`, 'm'),
    /(findingOf|statusOf),?\s[^;]*testdata\/collectors'/,
    new RegExp(`^describe\\('${id}'`, 'm'),
  ],
};

describe('allChecks', () => {
  it('have ids of their own, of a group and a name', () => {
    const ids = allChecks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(id).toMatch(/^[a-z-]+\/[a-z-]+$/);
    }
  });

  it.each(allChecks.map(it => [it.id, it] as const))(
    'have %s in its place, with a test that shows it failing, passing and unknown',
    (id, check) => {
      const [group, name] = id.split('/');
      const module = join(__dirname, group, camelCase(name));
      expect(jest.requireActual(module)[camelCase(id)]).toBe(check);
      const test = readFileSync(`${module}.test.ts`, 'utf8');
      for (const needed of SHOWN[check.reads](id, camelCase(id))) {
        expect(test).toMatch(needed);
      }
    },
  );

  it('are all that there is in folders of checks', () => {
    const tested = readdirSync(__dirname, { withFileTypes: true })
      .filter(it => it.isDirectory())
      .flatMap(({ name: group }) =>
        readdirSync(join(__dirname, group))
          .filter(it => it.endsWith('.test.ts'))
          .map(it => camelCase(`${group}/${it.replace('.test.ts', '')}`)),
      );
    expect(tested.sort()).toEqual(allChecks.map(it => camelCase(it.id)).sort());
  });

  it('say why they matter, each in words of its own', () => {
    const docs = allChecks.map(it => it.docs);
    expect(new Set(docs).size).toBe(allChecks.length);
    for (const it of docs) {
      expect(it).toMatch(/^[A-Z`].{20,}\.$/);
    }
  });

  it('alert under their own id, as severely', () => {
    const alerting = allChecks.flatMap(it =>
      it.reads === 'snapshot' && it.alert ? [it] : [],
    );
    expect(alerting.length).toBeGreaterThan(0);
    for (const { id, severity, alert } of alerting) {
      expect(alert).toMatchObject({ id, severity });
    }
  });
});

describe('configurationChecks', () => {
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
