import { momentText } from './momentText';

describe('momentText', () => {
  it.each([
    ['2026-11-24T09:05:59Z', '09:05 UTC'],
    ['2026-11-24T09:05:59+02:00', '07:05 UTC'],
    ['2026-11-23T23:59:59.999Z', '2026-11-23 23:59 UTC'],
    ['2026-11-24T01:00:00+02:00', '2026-11-23 23:00 UTC'],
  ])('says %s as %s on the 24th', (at, text) => {
    expect(momentText(at, '2026-11-24T10:00:00Z')).toBe(text);
  });
});
