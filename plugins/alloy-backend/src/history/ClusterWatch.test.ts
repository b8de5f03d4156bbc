import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { clusterEntity } from '../__testUtils__/startLabBackend';
import { ClusterWatch } from './ClusterWatch';

/** A watch over clusters, whose rounds end after so many of them were looked at. */
function setUp(names: readonly string[]) {
  const logger = mockServices.logger.mock();
  let looked: string[] = [];
  let end = { after: Infinity, controller: new AbortController() };
  const watch = ClusterWatch.create({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({
      entities: names.map(it => clusterEntity(it)),
    }),
    logger,
    access: {
      admit: async ({ name }: { name: string }) => ({ name }),
    } as any,
    reports: {
      async report({ admission }: any) {
        looked.push(admission.name);
        if (looked.length === end.after) {
          end.controller.abort(new Error('over'));
        }
        if (admission.name === 'broken') {
          throw new Error('It is broken.');
        }
      },
    },
  });
  /** Whom one round looks at. */
  const round = async (after = Infinity) => {
    looked = [];
    end = { after, controller: new AbortController() };
    await watch.look(end.controller.signal);
    return looked;
  };
  return { logger, round };
}

describe('ClusterWatch', () => {
  it('looks at each once, and at the others where one is broken', async () => {
    const { logger, round } = setUp(['c', 'broken', 'a']);

    expect(await round()).toEqual(['a', 'broken', 'c']);
    expect(logger.warn.mock.calls).toEqual([
      ['resource:default/broken could not be looked at: Error: It is broken.'],
    ]);
  });

  it('begins where the round before had no more time, and says how many it left', async () => {
    const { logger, round } = setUp(['a', 'b', 'c', 'd', 'e', 'f']);

    const first = await round(2);
    expect(first.slice(0, 2)).toEqual(['a', 'b']);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(
        `^${6 - first.length} of 6 clusters were left for the next round`,
      ),
    );
    const second = await round(2);
    expect([...first, ...second].slice(0, 4)).toEqual(['a', 'b', 'c', 'd']);
    logger.warn.mockClear();
    const third = await round();
    expect(third).toHaveLength(6);
    expect([...first, ...second, ...third].slice(4, 6)).toEqual(['e', 'f']);
    expect(logger.warn).not.toHaveBeenCalled();
  });
});
