import fc from 'fast-check';
import { promqlSelector, promqlString } from './escape';

describe('promqlString', () => {
  it('escapes what would end the literal', () => {
    expect(promqlString('a"b\\c\nd')).toBe('"a\\"b\\\\c\\nd"');
  });

  it('never lets a value out of its quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const literal = promqlString(text);
        const inside = literal.slice(1, -1).replace(/\\[\\"nr]/g, '');
        expect(inside).not.toMatch(/["\\\n\r]/);
      }),
    );
  });
});

describe('promqlSelector', () => {
  it('joins matchers', () => {
    expect(promqlSelector({ cluster: 'a' }, { pod: '' })).toBe(
      '{cluster="a",pod!=""}',
    );
  });
});
