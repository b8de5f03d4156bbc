import { mockServices } from '@backstage/backend-test-utils';
import type { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import { DigestKeeper } from './DigestKeeper';

const PORTAL = { key: 'portal' };

// Of a report only these matter.
const report = {
  entityRef: 'resource:default/lab',
  snapshot: { takenAt: '2026-11-22T12:00:00.000Z' },
  digest: { state: 'well' },
} as Report;

function keeperOf(save: () => Promise<void>) {
  const logger = mockServices.logger.mock();
  const digests = { save: jest.fn(save) };
  return { keeper: DigestKeeper.create({ digests, logger }), logger, digests };
}

const settled = () => new Promise(resolve => setImmediate(resolve));

describe('DigestKeeper', () => {
  it('keeps what a report comes to, by its cluster and moment', () => {
    const { keeper, digests } = keeperOf(async () => {});
    keeper.keep(report, PORTAL);

    expect(digests.save.mock.calls).toEqual([
      ['resource:default/lab', '2026-11-22T12:00:00.000Z', { state: 'well' }],
    ]);
  });

  it("keeps nothing that a viewer's own sign-in gave", () => {
    const { keeper, digests } = keeperOf(async () => {});
    keeper.keep(report, { key: 'user:default/owner' });

    expect(digests.save).not.toHaveBeenCalled();
  });

  it('has nobody wait for a database that hangs', () => {
    const { keeper } = keeperOf(() => new Promise(() => {}));

    expect(keeper.keep(report, PORTAL)).toBeUndefined();
  });

  it('says once that nothing is kept, and once that it is again', async () => {
    let isAway = true;
    const { keeper, logger } = keeperOf(async () => {
      if (isAway) {
        throw new Error('connection refused');
      }
    });
    for (let i = 0; i < 3; i++) {
      keeper.keep(report, PORTAL);
      await settled();
    }
    expect(logger.warn.mock.calls).toEqual([
      [
        'What clusters come to is not kept, first of resource:default/lab: Error: connection refused',
      ],
    ]);

    isAway = false;
    keeper.keep(report, PORTAL);
    keeper.keep(report, PORTAL);
    await settled();
    expect(logger.info.mock.calls).toEqual([
      ['What clusters come to is kept again.'],
    ]);
  });
});
