import { compile, RelabelError } from './compile';
import type { Labels } from './labelSet';
import type { RelabelConfig } from './relabelConfig';

type Row = {
  what: string;
  rules: RelabelConfig[];
  labels: Labels;
  want: Labels | undefined;
};

const rows: Row[] = [
  {
    what: 'replace copies a source label by default',
    rules: [{ source_labels: ['pod'], target_label: 'instance' }],
    labels: { pod: 'web-0' },
    want: { pod: 'web-0', instance: 'web-0' },
  },
  {
    what: 'replace joins sources with the separator, absent ones as empty',
    rules: [
      {
        source_labels: ['a', 'missing', 'b'],
        separator: '/',
        target_label: 'path',
      },
    ],
    labels: { a: '1', b: '2' },
    want: { a: '1', b: '2', path: '1//2' },
  },
  {
    what: 'replace leaves the target alone when the regex does not match the whole value',
    rules: [{ source_labels: ['a'], regex: 'x', target_label: 'b' }],
    labels: { a: 'xy', b: 'old' },
    want: { a: 'xy', b: 'old' },
  },
  {
    what: 'replace removes the target when the result is empty',
    rules: [{ source_labels: ['a'], regex: '(x)?.*', target_label: 'b' }],
    labels: { a: 'y', b: 'old' },
    want: { a: 'y' },
  },
  {
    what: 'a dot matches a newline',
    rules: [{ source_labels: ['a'], regex: 'x.y', action: 'keep' }],
    labels: { a: 'x\ny' },
    want: { a: 'x\ny' },
  },
  {
    what: 'a bare $1x is the group named 1x, and nothing here',
    rules: [
      {
        source_labels: ['a'],
        regex: '(.*)',
        target_label: 'b',
        replacement: '<$1x>${1}x$$',
      },
    ],
    labels: { a: 'v' },
    want: { a: 'v', b: '<>vx$' },
  },
  {
    what: 'named groups expand, and unclosed braces stand for themselves',
    rules: [
      {
        source_labels: ['a'],
        regex: '(?P<first>[a-z]+)-(?P<second>.*)',
        target_label: 'b',
        replacement: '${second}.$first ${first',
      },
    ],
    labels: { a: 'left-right' },
    want: { a: 'left-right', b: 'right.left ${first' },
  },
  {
    what: 'of groups that share a name, the first that matched counts',
    rules: [
      {
        source_labels: ['a'],
        regex: '[(]\\((?P<n>x)?(y)(?P<n>z)?',
        target_label: 'b',
        replacement: '${n}-$2-$3',
      },
    ],
    labels: { a: '((yz' },
    want: { a: '((yz', b: 'z-y-z' },
  },
  {
    what: 'the target of replace may come from a group',
    rules: [
      {
        source_labels: ['a'],
        regex: '(.*)=(.*)',
        target_label: 'label_$1',
        replacement: '$2',
      },
    ],
    labels: { a: 'tier=front' },
    want: { a: 'tier=front', label_tier: 'front' },
  },
  {
    what: 'a target that its group made invalid is passed over',
    rules: [{ source_labels: ['a'], regex: '(.*)', target_label: 'x$1' }],
    labels: { a: 'not valid' },
    want: { a: 'not valid' },
  },
  {
    what: 'keep drops what does not match',
    rules: [{ source_labels: ['job'], regex: 'a|b', action: 'keep' }],
    labels: { job: 'ab' },
    want: undefined,
  },
  {
    what: 'drop keeps what does not match',
    rules: [{ source_labels: ['job'], regex: 'a|b', action: 'drop' }],
    labels: { job: 'c' },
    want: { job: 'c' },
  },
  {
    what: 'keepequal compares with the joined sources',
    rules: [
      { source_labels: ['a', 'b'], target_label: 'c', action: 'keepequal' },
    ],
    labels: { a: '1', b: '2', c: '1;2' },
    want: { a: '1', b: '2', c: '1;2' },
  },
  {
    what: 'dropequal finds absent labels equal',
    rules: [{ source_labels: ['a'], target_label: 'b', action: 'dropequal' }],
    labels: { c: '1' },
    want: undefined,
  },
  {
    what: 'hashmod is the tail of the MD5, modulo',
    rules: [
      {
        source_labels: ['c'],
        target_label: 'd',
        action: 'hashmod',
        modulus: 1000,
      },
    ],
    labels: { a: 'foo', b: 'bar', c: 'baz' },
    want: { a: 'foo', b: 'bar', c: 'baz', d: '976' },
  },
  {
    what: 'labelmap renames and keeps the old name',
    rules: [{ regex: '__meta_(.+)', action: 'labelmap' }],
    labels: { __meta_zone: 'a', zone: 'b' },
    want: { __meta_zone: 'a', zone: 'a' },
  },
  {
    what: 'labelmap onto one name lets the last name in order win',
    rules: [{ regex: 'x_.', replacement: 'y', action: 'labelmap' }],
    labels: { x_b: 'second', x_a: 'first' },
    want: { x_a: 'first', x_b: 'second', y: 'second' },
  },
  {
    what: 'labelmap sees labels set by earlier rules last',
    rules: [
      { target_label: 'x_a', replacement: 'set' },
      { regex: 'x_.', replacement: 'y', action: 'labelmap' },
    ],
    labels: { x_a: 'first', x_b: 'second' },
    want: { x_a: 'set', x_b: 'second', y: 'set' },
  },
  {
    what: 'labeldrop removes by name',
    rules: [{ regex: 'id|name', action: 'labeldrop' }],
    labels: { id: '1', name: '2', names: '3' },
    want: { names: '3' },
  },
  {
    what: 'labelkeep keeps by name',
    rules: [{ regex: '__.*|job', action: 'labelkeep' }],
    labels: { __name__: 'up', job: 'a', pod: 'b' },
    want: { __name__: 'up', job: 'a' },
  },
  {
    what: 'letter case is changed letter by letter, as Go does',
    rules: [
      { source_labels: ['a'], target_label: 'lower', action: 'Lowercase' },
      { source_labels: ['a'], target_label: 'upper', action: 'UPPERCASE' },
    ],
    labels: { a: 'ΑΣ straße İ' },
    want: { a: 'ΑΣ straße İ', lower: 'ασ straße i', upper: 'ΑΣ STRAßE İ' },
  },
  {
    what: 'a label with an empty value is no label',
    rules: [{ regex: 'e(.)', action: 'labelmap' }],
    labels: { ex: '', a: '1' },
    want: { a: '1' },
  },
  {
    what: 'labels may have the names of things every object inherits',
    rules: [
      { target_label: '__proto__', replacement: 'p' },
      { source_labels: ['constructor'], target_label: 'b', regex: '' },
    ],
    labels: { b: 'old' },
    want: JSON.parse('{"__proto__":"p"}'),
  },
];

describe('compile', () => {
  it.each(rows)('$what', ({ rules, labels, want }) => {
    expect(compile(rules)(labels)).toEqual(want);
  });

  it('never changes the labels it is given', () => {
    const labels = Object.freeze({ id: '1', a: '2' });
    const relabel = compile([
      { action: 'labeldrop', regex: 'id' },
      { target_label: 'b', replacement: 'x' },
    ]);
    expect(relabel(labels)).toEqual({ a: '2', b: 'x' });
    expect(labels).toEqual({ id: '1', a: '2' });
  });

  it('gives back the same object when nothing changes', () => {
    const labels = { a: '1' };
    expect(compile([{ action: 'labeldrop', regex: 'id' }])(labels)).toBe(
      labels,
    );
  });

  it('names the rule, the pattern and the reason of a bad regex', () => {
    const rules = [
      { action: 'labeldrop', regex: 'id' },
      { source_labels: ['a'], regex: 'a(?=b)', action: 'drop' },
      { action: 'nonsense' },
    ];
    expect(() => compile(rules)).toThrow(RelabelError);
    expect(() => compile(rules)).toThrow(
      'rule 1: regex "a(?=b)" does not compile: error parsing regexp: invalid or unsupported Perl syntax: `(?=`\n' +
        'rule 2: unknown relabel action "nonsense"',
    );
  });

  it('stays right when more values pass by than it remembers', () => {
    const relabel = compile([
      { source_labels: ['a'], regex: '.*7', action: 'keep' },
    ]);
    for (let round = 0; round < 2; round++) {
      for (let value = 0; value < 40_000; value++) {
        const kept = relabel({ a: String(value) }) !== undefined;
        expect(kept).toBe(value % 10 === 7);
      }
    }
  });
});
