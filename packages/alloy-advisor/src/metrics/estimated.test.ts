import { estimated } from './estimated';

describe('estimated', () => {
  it.each([
    [1, '1 time'],
    [1.07, '1 time'],
    [0.3, '1 time'],
    [2.9, '3 times'],
  ])('says %s as %s', (amount, says) => {
    expect(estimated(amount, 'time')).toBe(says);
  });
});
