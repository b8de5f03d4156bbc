import { known, unknown } from '@alloy-fleet/alloy-advisor';
import {
  collectors,
  instance,
  minutesBefore,
  nodeLost,
  nodes,
} from '../testdata';
import { coveredNodes } from './coveredNodes';

const [node] = collectors();

describe('coveredNodes', () => {
  it('says why a node is not covered', () => {
    const [first, ...others] = nodes();
    const coverage = coveredNodes(
      {
        ...node,
        instances: known('kubernetes', [
          instance({ name: 'a', node: 'k8s-cp-02' }),
          instance({ name: 'a2', node: 'k8s-cp-02', ready: false }),
          instance({
            name: 'b',
            node: 'k8s-cp-03',
            ready: false,
            state: 'CrashLoopBackOff',
          }),
          instance({ name: 'c', node: undefined }),
        ]),
      },
      known('kubernetes', [
        {
          ...first,
          ready: false,
          status: 'NotReady',
          notReady: nodeLost(minutesBefore(13)),
        },
        ...others.slice(0, 3),
      ]),
    );

    expect(coverage).toEqual(
      known('kubernetes', {
        covered: ['k8s-cp-02'],
        notCovered: [
          {
            node: 'k8s-cp-01',
            why: 'node',
            status: 'NotReady',
            since: minutesBefore(13),
          },
          {
            node: 'k8s-cp-03',
            why: 'pod',
            pod: 'b',
            reason: 'CrashLoopBackOff',
          },
          { node: 'k8s-worker-01', why: 'no-pod' },
        ],
      }),
    );
  });

  it('is not known where nodes or instances are not', () => {
    const refused = unknown('kubernetes', 'Nodes are forbidden.');

    expect(coveredNodes(node, refused)).toBe(refused);
    expect(
      coveredNodes(
        { ...node, instances: refused },
        known('kubernetes', nodes()),
      ),
    ).toBe(refused);
  });
});
