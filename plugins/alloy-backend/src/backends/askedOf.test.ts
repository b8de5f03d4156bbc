import { NotAllowedError, ServiceUnavailableError } from '@backstage/errors';
import { catalogAnswering } from '../__testUtils__/catalogAnswering';
import { askedOf } from './askedOf';

/** What comes of asking a catalog that answers so for an entity. */
async function asked(answer?: { status: number; body: string }) {
  const { catalog, close } = await catalogAnswering(answer);
  try {
    return await askedOf('catalog', catalog.getEntityByRef('resource:a/b'));
  } finally {
    close();
  }
}

describe('askedOf', () => {
  it('gives what was answered', async () => {
    await expect(asked({ status: 404, body: '{}' })).resolves.toBeUndefined();
  });

  it.each([
    ['fails', { status: 500, body: '{}' }, 'It answers 500.'],
    ['is starting', { status: 503, body: '' }, 'It answers 503.'],
    ['breaks off', { status: 200, body: '{' }, 'not whole JSON'],
    ['is away', undefined, 'ECONNREFUSED'],
  ])('says that nobody could decide when it %s', async (_, answer, reason) => {
    const error = await asked(answer).catch(it => it);

    expect(error).toBeInstanceOf(ServiceUnavailableError);
    expect(error.message).toContain(reason);
    expect(error.message).not.toMatch(/http:|caused by/);
  });

  it('does not wait for one that says nothing', async () => {
    const silent = new Promise(() => {});

    await expect(askedOf('catalog', silent, 20)).rejects.toThrow(
      'The catalog could not say whether you may see this cluster. It did not answer within 0.02 s.',
    );
  });

  it('passes on what is said of the viewer', async () => {
    await expect(asked({ status: 403, body: '{}' })).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 403,
    });
    await expect(
      askedOf('catalog', Promise.reject(new NotAllowedError('not yours'))),
    ).rejects.toThrow(new NotAllowedError('not yours'));
  });
});
