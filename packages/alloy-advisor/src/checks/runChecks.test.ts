import type { Finding, Subject } from '../finding';
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
  it('keeps what it finds of subjects that look alike', () => {
    const subjects: Subject[] = [
      { kind: 'target', name: 'a', job: 'node' },
      { kind: 'target', name: 'a', job: 'kubelet' },
      { kind: 'stream', name: 'a', tenant: 'x' },
      { kind: 'stream', name: 'a', tenant: 'y' },
      { kind: 'instance', namespace: 'a b', name: 'c' },
      { kind: 'instance', namespace: 'a', name: 'b c' },
    ];
    const check = 'made-up/check';
    const written = subjects.map(
      (subject): Finding => ({
        check,
        subject,
        status: 'failing',
        severity: 'warning',
        summary: 'It is so.',
        evidence: [],
      }),
    );

    const found = runChecks(snapshot(), { written });

    expect(
      found.filter(it => it.check === check).map(it => it.subject),
    ).toEqual(subjects);
  });

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
