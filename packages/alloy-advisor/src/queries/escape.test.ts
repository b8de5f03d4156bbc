import fc from 'fast-check';
import { matchesWhole } from '@alloy-fleet/alloy-relabel';
import { promqlPattern, promqlString } from './escape';

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

describe('promqlPattern', () => {
  it('matches the text that it is made of, and no other', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, other) => {
        expect(matchesWhole(promqlPattern(text), text)).toBe(true);
        expect(matchesWhole(promqlPattern(text), other)).toBe(other === text);
      }),
    );
  });

  it('makes plain what would widen an expression', () => {
    expect(promqlPattern('a.*|b')).toBe('a\\.\\*\\|b');
  });
});
