import { known, unknown } from '@alloy-fleet/alloy-advisor';
import { shareOut } from './shareOut';

const member = (instance: string, targets?: number) => ({
  instance,
  peers: known('metrics', 2),
  targets:
    targets === undefined
      ? unknown('metrics', 'no samples')
      : known('metrics', targets),
});

describe('shareOut', () => {
  it('finds the even share, and who is farthest above it', () => {
    expect(shareOut([member('a', 34), member('b', 30)])).toEqual({
      even: 32,
      scale: 34,
      total: 64,
      most: { instance: 'a', targets: 34 },
      unknown: 0,
    });
  });

  it('has nobody above it where all own the same', () => {
    expect(shareOut([member('a', 5), member('b', 5)])).toMatchObject({
      even: 5,
      most: undefined,
    });
  });

  it('is not known while one does not tell', () => {
    expect(shareOut([member('a', 5), member('b')])).toMatchObject({
      even: undefined,
      unknown: 1,
    });
  });

  it('is of nothing where nobody owns any', () => {
    expect(shareOut([member('a', 0)])).toMatchObject({ even: 0, scale: 1 });
    expect(shareOut([])).toMatchObject({ even: undefined, total: 0 });
  });
});
