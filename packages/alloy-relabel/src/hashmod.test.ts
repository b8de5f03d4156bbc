import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { hashmod } from './hashmod';

const ALL_BITS = 2n ** 64n;

function ofPlatform(text: string): bigint {
  return createHash('md5').update(text, 'utf8').digest().readBigUInt64BE(8);
}

describe('hashmod', () => {
  it('agrees with the platform about any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
        expect(hashmod(text, ALL_BITS)).toBe(ofPlatform(text));
      }),
    );
  });

  it('takes a modulus of 64 bits', () => {
    expect(hashmod('node-1', ALL_BITS - 1n)).toBe(
      ofPlatform('node-1') % (ALL_BITS - 1n),
    );
  });

  it('gives a shard below its modulus', () => {
    expect(hashmod('node-1', 3n)).toBe(ofPlatform('node-1') % 3n);
  });
});
