import { mockServices } from '@backstage/backend-test-utils';
import { scheduleHistory } from './scheduleHistory';

async function scheduled(watchEveryMs: number | undefined) {
  const scheduler = mockServices.scheduler();
  const history = { forgetOld: jest.fn() };
  const digests = { forgetOld: jest.fn() };
  const watch = { look: jest.fn() };
  await scheduleHistory({
    scheduler,
    config: { keepMs: 1_000, gapMs: 1_000, watchEveryMs },
    history,
    digests,
    watch,
  });
  const tasks = await scheduler.getScheduledTasks();
  for (const { id } of tasks) {
    await scheduler.triggerTask(id);
  }
  return { history, digests, watch, scopes: tasks.map(it => it.scope) };
}

describe('scheduleHistory', () => {
  it('has one replica forget what is old, and look at nothing', async () => {
    const { history, digests, watch, scopes } = await scheduled(undefined);

    expect(scopes).toEqual(['global', 'global']);
    expect(history.forgetOld).toHaveBeenCalledWith(expect.any(Date));
    expect(digests.forgetOld).toHaveBeenCalledWith(expect.any(Date), 1_000);
    expect(watch.look).not.toHaveBeenCalled();
  });

  it('has one replica look at clusters where that is wanted', async () => {
    const { watch, scopes } = await scheduled(300_000);

    expect(scopes).toEqual(['global', 'global', 'global']);
    expect(watch.look).toHaveBeenCalledWith(expect.any(AbortSignal));
  });
});
