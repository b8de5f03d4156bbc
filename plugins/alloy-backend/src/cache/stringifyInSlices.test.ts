import fc from 'fast-check';
import { stringifyInSlices } from './stringifyInSlices';

describe('stringifyInSlices', () => {
  it('writes what JSON.stringify writes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything({ maxDepth: 4 }), async value => {
        const wrapped = { value, list: [value, undefined, [value]] };
        let expected: string;
        try {
          expected = JSON.stringify(wrapped);
        } catch {
          return; // A bigint, which JSON has no word for.
        }
        expect(await stringifyInSlices(wrapped)).toBe(expected);
      }),
    );
  });

  it('writes long lists whole', async () => {
    const list = Array.from({ length: 1_001 }, (_, index) => ({ index }));

    expect(JSON.parse(await stringifyInSlices({ list, on: [list] }))).toEqual({
      list,
      on: [list],
    });
  });

  it('lets others have their turn', async () => {
    const list = Array.from({ length: 5_000 }, (_, index) => index);
    let turns = 0;
    let going = true;
    const count = () => {
      turns += 1;
      if (going) {
        setImmediate(count);
      }
    };
    setImmediate(count);

    await stringifyInSlices({ list });
    going = false;
    expect(turns).toBeGreaterThan(20);
  });
});
