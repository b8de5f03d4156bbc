import { z } from 'zod';
import { ShapeError } from './ShapeError';
import { parseShape } from './parseShape';

const schema = z.object({ nodes: z.array(z.object({ ready: z.boolean() })) });
const parse = (value: unknown) => parseShape(schema, 'a snapshot', value);

describe('parseShape', () => {
  it('leaves out what it does not know', () => {
    expect(parse({ nodes: [{ ready: true, cordoned: 1 }], more: {} })).toEqual({
      nodes: [{ ready: true }],
    });
  });

  it('says which field is wrong, and how many others', () => {
    const wrong = () => parse({ nodes: [{ ready: true }, { ready: 1 }, {}] });

    expect(wrong).toThrow(ShapeError);
    expect(wrong).toThrow(
      /^It is not a snapshot\. nodes\.1\.ready: .*expected boolean.*; and 1 more$/,
    );
  });

  it('says so of a value that is something else altogether', () => {
    expect(() => parse([])).toThrow(
      /^It is not a snapshot\. the whole of it: .*expected object/,
    );
  });
});
