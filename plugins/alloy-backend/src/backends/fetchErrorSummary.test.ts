import { catalogAnswering } from '../__testUtils__/catalogAnswering';
import { fetchErrorSummary } from './fetchErrorSummary';

/** The error of Backstage's own client, of a catalog that answers so. */
async function errorOf(answer?: { status: number; body: string }) {
  const { catalog, close } = await catalogAnswering(answer);
  try {
    return await catalog.getEntities({ filter: { 'spec.type': 'hidden' } });
  } catch (error) {
    return error;
  } finally {
    close();
  }
}

describe('fetchErrorSummary', () => {
  it('says that an answer was cut off, and not where it came from', async () => {
    const words = fetchErrorSummary(await errorOf({ status: 200, body: '[' }));

    expect(words).toMatch(/not whole JSON.*Unexpected end of JSON input/);
    expect(words).not.toMatch(/127\.0\.0\.1|hidden/);
  });

  it('says why nothing could be asked, and not what', async () => {
    const words = fetchErrorSummary(await errorOf());

    expect(words).toMatch(/^It could not be asked: connect ECONNREFUSED/);
    expect(words).not.toMatch(/entities|hidden/);
  });

  it('leaves to others what a backend refuses', async () => {
    const error = await errorOf({ status: 500, body: '{}' });

    expect(error).toMatchObject({ name: 'ResponseError' });
    expect(fetchErrorSummary(error)).toBeUndefined();
  });

  it.each([new Error('x'), new TypeError('fetch failed'), 'x', undefined])(
    'has nothing to say of %p',
    error => {
      expect(fetchErrorSummary(error)).toBeUndefined();
    },
  );
});
