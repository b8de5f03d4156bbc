import type { RelabelConfig } from './relabelConfig';
import { validateRules } from './validation';

const refused: [RelabelConfig, string][] = [
  [
    {},
    "relabel configuration for replace action requires 'target_label' value",
  ],
  [{ action: 'bogus' }, 'unknown relabel action "bogus"'],
  [
    { target_label: 'a-b' },
    '"a-b" is invalid \'target_label\' for replace action',
  ],
  [
    { target_label: '0$1' },
    '"0$1" is invalid \'target_label\' for replace action',
  ],
  [
    { action: 'hashmod', target_label: 'shard' },
    'relabel configuration for hashmod requires non-zero modulus',
  ],
  [
    { action: 'hashmod', target_label: 'shard', modulus: -1 },
    'modulus must be an unsigned 64-bit integer, not -1',
  ],
  [
    { action: 'uppercase', target_label: '$1' },
    '"$1" is invalid \'target_label\' for uppercase action',
  ],
  [
    { action: 'lowercase', target_label: 'a', replacement: 'b' },
    "'replacement' can not be set for lowercase action",
  ],
  [
    { action: 'labelmap', replacement: 'a-$1' },
    '"a-$1" is invalid \'replacement\' for labelmap action',
  ],
  [
    { action: 'keepequal', target_label: 'a', regex: '(.*)' },
    "keepequal action requires only 'source_labels' and `target_label`, and no other fields",
  ],
  [
    { action: 'labeldrop', regex: 'a', source_labels: [] },
    "labeldrop action requires only 'regex', and no other fields",
  ],
  [
    { action: 'keep', regex: 'a{1001}' },
    'error parsing regexp: invalid repeat count: `{1001}`',
  ],
  [{ action: 'keep', source_labels: [''] }, '"" is not a valid label name'],
];

describe('validateRules', () => {
  it.each(refused)('refuses %j', (config, reason) => {
    expect(validateRules([config])).toEqual([
      expect.objectContaining({ rule: 0, reason }),
    ]);
  });

  it('accepts names made of variables', () => {
    expect(
      validateRules([
        { target_label: '${1}_x$name' },
        { action: 'labelmap', replacement: '$1' },
      ]),
    ).toEqual([]);
  });

  it('takes linear time on a long name that nearly is one', () => {
    const started = performance.now();
    validateRules([{ target_label: `${'$a'.repeat(50_000)}-` }]);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
