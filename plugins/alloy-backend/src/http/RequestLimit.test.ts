import type { Response } from 'express';
import { RequestLimit, TooManyRequestsError } from './RequestLimit';

function response() {
  const headers: Record<string, string> = {};
  return {
    headers,
    it: {
      set: (name: string, value: string) => {
        headers[name] = value;
      },
    } as unknown as Response,
  };
}

describe('RequestLimit', () => {
  it('refuses one who floods, and nobody else', async () => {
    const limit = new RequestLimit();
    const { it: any } = response();
    let finish = () => {};
    const slow = new Promise<void>(resolve => {
      finish = resolve;
    });
    const flood = Array.from({ length: 100 }, () => {
      const { headers, it } = response();
      return limit
        .within('a', it, () => slow)
        .then(
          () => 'answered',
          error => [error.statusCode, headers['Retry-After']],
        );
    });

    await expect(limit.within('b', any, async () => 1)).resolves.toBe(1);
    await expect(limit.within('a', any, async () => 1)).rejects.toThrow(
      TooManyRequestsError,
    );
    finish();
    const outcomes = await Promise.all(flood);
    expect(outcomes.filter(it => it === 'answered')).toHaveLength(40);
    expect(outcomes).toContainEqual([429, '2']);
    await expect(limit.within('a', any, async () => 1)).resolves.toBe(1);
  });

  it('forgets what failed', async () => {
    const limit = new RequestLimit();
    const fail = () =>
      limit.within('a', response().it, async () => {
        throw new Error('No.');
      });
    for (let i = 0; i < 60; i += 1) {
      await expect(fail()).rejects.toThrow('No.');
    }
  });
});
