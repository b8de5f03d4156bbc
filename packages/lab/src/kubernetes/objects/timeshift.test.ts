import { LabClock } from '../../clock/LabClock';
import { timeshift } from './timeshift';

describe('timeshift', () => {
  const clock = LabClock.live({
    recordedAtMs: Date.parse('2026-11-22T12:00:00.400Z'),
    startedAtMs: Date.parse('2027-01-01T00:00:00.000Z'),
  });

  it('moves every time by the same whole seconds, in its precision', () => {
    const object = {
      metadata: { creationTimestamp: '2026-11-22T11:00:00Z' },
      eventTime: '2026-11-22T11:00:00.393951Z',
      list: [{ updatedTime: '2026-11-22T11:00:00.082436173Z' }],
      none: null,
    };
    expect(timeshift(object, clock)).toEqual({
      metadata: { creationTimestamp: '2026-12-31T22:59:59Z' },
      eventTime: '2026-12-31T22:59:59.393951Z',
      list: [{ updatedTime: '2026-12-31T22:59:59.082436173Z' }],
      none: null,
    });
  });

  it('leaves alone what people wrote, and what only looks like a time', () => {
    const object = {
      data: { since: '2026-11-22T11:00:00Z' },
      message: 'since 2026-11-22T11:00:00Z',
      date: '2026-11-22',
    };
    expect(timeshift(object, clock)).toEqual(object);
  });

  it('copies what several values share once', () => {
    const spec = { since: '2026-11-22T11:00:00Z' };
    const copies = new Map();

    const one = timeshift({ spec }, clock, copies);
    const other = timeshift({ spec }, clock, copies);
    expect(other.spec).toBe(one.spec);
    expect(one.spec.since).toBe('2026-12-31T22:59:59Z');
  });
});
