import { known } from '../snapshot';
import { collector, instance, refused, snapshot } from '../testdata/snapshots';
import { runChecks } from './runChecks';

const killed = {
  collectors: known('kubernetes', [
    collector({
      instances: known('kubernetes', [
        instance({
          restarts: 6,
          lastTermination: {
            reason: 'OOMKilled',
            at: '2026-11-22T11:59:00Z',
          },
        }),
      ]),
    }),
  ]),
};

describe('runChecks', () => {
  it('lists what fails before what is unknown before what passes', () => {
    const order = runChecks(snapshot({ ...killed, nodes: refused })).map(
      it => it.status,
    );

    expect(order).toEqual([
      ...order.filter(it => it === 'failing'),
      ...order.filter(it => it === 'unknown'),
      ...order.filter(it => it === 'passing'),
    ]);
  });
});
