import { describeSnapshotCheck } from '../../__testUtils__/describeSnapshotCheck';
import { absent, known, unknown } from '../../snapshot';
import type { SelfMetrics } from '../../snapshot';
import {
  collector,
  instance,
  snapshot,
  metricsDown,
  wellMetrics,
} from '../../testdata/snapshots';
import { runChecks } from '../runChecks';
import { instancesSilent } from './silent';

describeSnapshotCheck(instancesSilent, {
  failing: {
    collectors: known('kubernetes', [
      collector({
        instances: known('kubernetes', [
          instance({
            self: {
              ...wellMetrics,
              version: absent('metrics', 'There is no series of it.'),
            },
          }),
        ]),
      }),
    ]),
  },
  says: 'alloy-node-a is silent: it is ready, and the store has no metrics of it.',
  blind: metricsDown(),
});

describe('instances', () => {
  const findings = (...selves: Partial<SelfMetrics>[]) =>
    runChecks(
      snapshot({
        collectors: known('kubernetes', [
          collector({
            instances: known(
              'kubernetes',
              selves.map((self, i) =>
                instance({
                  name: `pod-${i}`,
                  self: { ...wellMetrics, ...self },
                }),
              ),
            ),
          }),
        ]),
      }),
    ).filter(it => it.check === 'instances/silent');

  it('are not called silent by a query that failed', () => {
    const version = unknown('metrics', 'It timed out.');

    expect(findings({ version })).toMatchObject([
      {
        status: 'unknown',
        subject: { name: 'alloy-node' },
        summary:
          'It is not known which instances of alloy-node are silent: It timed out.',
      },
    ]);
  });

  it('are called silent one by one, and those that are heard are not', () => {
    const version = absent('metrics', 'There is no series of it.');

    expect(findings({ version }, {}, { version })).toMatchObject([
      { status: 'failing', subject: { name: 'pod-0' } },
      { status: 'failing', subject: { name: 'pod-2' } },
    ]);
  });

  it('are looked for under another name first where none is heard of', () => {
    const version = absent('metrics', 'There is no series of it.');
    const remedies = (...selves: Partial<SelfMetrics>[]) =>
      findings(...selves).map(it => it.remedy?.text);

    expect(remedies({ version }, { version })).toEqual([
      expect.stringContaining('the value of the cluster label'),
      expect.stringContaining('the value of the cluster label'),
    ]);
    expect(remedies({ version }, {})).toEqual([
      expect.not.stringContaining('cluster label'),
    ]);
  });

  it('that are not there are neither heard nor silent', () => {
    expect(findings()).toEqual([]);
  });
});
