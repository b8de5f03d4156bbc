import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { hashmod, md5 } from './md5';

describe('md5', () => {
  it('agrees with the platform for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
        expect(Buffer.from(md5(text)).toString('hex')).toBe(
          createHash('md5').update(text, 'utf8').digest('hex'),
        );
      }),
    );
  });

  it.each([0, 55, 56, 63, 64, 65, 119, 120, 1000])(
    'pads %d bytes as it should',
    length => {
      const text = 'x'.repeat(length);
      expect(Buffer.from(md5(text)).toString('hex')).toBe(
        createHash('md5').update(text).digest('hex'),
      );
    },
  );

  it('takes a modulus of 64 bits', () => {
    const digest = createHash('md5').update('node-1').digest();
    expect(hashmod('node-1', 2n ** 64n - 1n)).toBe(
      digest.readBigUInt64BE(8) % (2n ** 64n - 1n),
    );
  });
});
