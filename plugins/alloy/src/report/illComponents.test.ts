import { known, unknown } from '@alloy-fleet/alloy-advisor';
import { collectors } from '../testdata';
import { illComponents } from './illComponents';

const [, cluster] = collectors();
const ill = {
  id: 'mimir.rules.kubernetes.local',
  health: 'unhealthy' as const,
  message: 'the ruler answered 500',
};
const view = (instance: string, namespace = 'monitoring') => ({
  instance,
  namespace,
  ill: [ill],
});

describe('illComponents', () => {
  it('are those of its own processes', () => {
    expect(
      illComponents(cluster, {
        components: known('alloy', [
          view('alloy-cluster-0'),
          view('alloy-cluster-0', 'other'),
          view('alloy-node-488nn'),
        ]),
      }),
    ).toEqual(
      known('alloy', {
        asked: 1,
        components: [{ ...ill, instance: 'alloy-cluster-0' }],
      }),
    );
  });

  it('are not known where nobody was asked', () => {
    const off = unknown('alloy', 'podProxy is off.');

    expect(illComponents(cluster, { components: off })).toBe(off);
  });
});
