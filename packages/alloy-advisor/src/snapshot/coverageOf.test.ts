import { collector, instance } from '../testdata/snapshots';
import { known, unknown } from './Fact';
import { coverageOf } from './coverageOf';

const node = (name: string) => ({
  name,
  ready: true,
  status: 'Ready',
  roles: [],
});
const nodes = known('kubernetes', [node('a'), node('b'), node('c')]);

describe('coverageOf', () => {
  it('has for each node what is there, and whether one of it is ready', () => {
    const instances = known('kubernetes', [
      instance({ name: 'old', node: 'b', ready: false }),
      instance({ name: 'new', node: 'b', ready: true }),
      instance({ name: 'open', node: 'c', ready: null }),
      instance({ name: 'pending', node: undefined, ready: false }),
    ]);
    const coverage = coverageOf(collector({ instances }), nodes);

    expect(
      coverage.known &&
        coverage.value.map(it => [
          it.node.name,
          it.covered,
          it.instances.map(({ name }) => name),
        ]),
    ).toEqual([
      ['a', false, []],
      ['b', true, ['old', 'new']],
      ['c', false, ['open']],
    ]);
  });

  it('is not known without the nodes, or the instances', () => {
    const refused = unknown('kubernetes', 'It says no.');

    expect(coverageOf(collector({}), refused)).toBe(refused);
    expect(coverageOf(collector({ instances: refused }), nodes)).toBe(refused);
  });
});
