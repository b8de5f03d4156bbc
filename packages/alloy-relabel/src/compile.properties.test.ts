import fc from 'fast-check';
import { compile } from './compile';
import type { Labels } from './labelSet';
import { literalsOf } from './pattern/literals';
import { compileAnchored } from './pattern/anchoredRegex';
import { ACTIONS, type RelabelConfig } from './relabelConfig';
import { validateRules } from './validation';

const name = fc.constantFrom('a', 'b', '__name__', 'job', '__tmp_x');
const labels: fc.Arbitrary<Labels> = fc.dictionary(name, fc.string());
const config: fc.Arbitrary<RelabelConfig> = fc.record(
  {
    action: fc.constantFrom(...ACTIONS),
    source_labels: fc.array(name, { maxLength: 3 }),
    separator: fc.constantFrom(';', ''),
    regex: fc.constantFrom('(.*)', '(.+);(.*)', 'a|b', '__(.*)', '([a-z])?.*'),
    modulus: fc.nat({ max: 10 }),
    target_label: fc.constantFrom('a', 'new', 'x_$1', ''),
    replacement: fc.constantFrom('$1', '${2}x', 'constant', ''),
  },
  { requiredKeys: ['action'] },
);
const rules = fc
  .array(config, { maxLength: 5 })
  .map(configs => configs.filter(one => validateRules([one]).length === 0));

describe('relabelling', () => {
  it('gives no empty label, and the same answer every time', () => {
    fc.assert(
      fc.property(rules, fc.array(labels), (configs, sets) => {
        const relabel = compile(configs);
        const first = sets.map(relabel);
        expect(sets.map(compile(configs))).toEqual(first);
        for (const result of first) {
          expect(Object.values(result ?? {})).not.toContain('');
        }
      }),
    );
  });

  it('by two lists of rules in turn is relabelling by their concatenation, but for the order that labelmap sees', () => {
    const withoutLabelMap = rules.map(list =>
      list.filter(one => one.action !== 'labelmap'),
    );
    fc.assert(
      fc.property(
        withoutLabelMap,
        withoutLabelMap,
        labels,
        (first, second, set) => {
          const between = compile(first)(set);
          const inTurn = between && compile(second)(between);
          expect(compile([...first, ...second])(set)).toEqual(inTurn);
        },
      ),
    );
  });

  it('takes plain alternatives for what the regex engine takes them for', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', '|', '-', '/', ' ', 'é', '#', '`'),
    });
    fc.assert(
      fc.property(word, word, (regex, value) => {
        expect(literalsOf(regex)?.has(value)).toBe(
          compileAnchored(regex).match(value) !== null,
        );
      }),
    );
  });
});
