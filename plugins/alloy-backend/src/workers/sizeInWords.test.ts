import { sizeInWords } from './sizeInWords';

describe('sizeInWords', () => {
  it.each([
    [0, '0 bytes'],
    [1023, '1023 bytes'],
    [1024, '1.0 KiB'],
    [1.5 * 1024 * 1024, '1.5 MiB'],
    [3 * 1024 ** 4, '3072.0 GiB'],
  ])('says %d as %s', (bytes, words) => {
    expect(sizeInWords(bytes)).toBe(words);
  });
});
