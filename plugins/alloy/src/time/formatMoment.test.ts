import { formatMoment } from './formatMoment';

// Without a zone: as the clock on the wall shows it, wherever this runs.
const now = new Date('2026-11-24T14:00:00').getTime();
const words = (at: string) => formatMoment(new Date(at).toISOString(), now);

describe('formatMoment', () => {
  it('says the time of today', () => {
    expect(words('2026-11-24T09:03:10')).toMatch(/^0?9:03( AM)?$/);
  });

  it('says the day of what was not today', () => {
    expect(words('2026-11-23T23:59:10')).toMatch(/23.*59|59.*23/);
    expect(words('2026-11-23T23:59:10')).toMatch(/Nov|11/);
    expect(words('2026-11-23T23:59:10')).not.toMatch(/2026/);
  });

  it('says the year of what was long ago', () => {
    expect(words('2025-11-24T09:03:10')).toMatch(/2025/);
  });
});
