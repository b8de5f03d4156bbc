import { describeSnapshotCheck } from '../../__testUtils__/describeSnapshotCheck';
import { known } from '../../snapshot';
import type { CollectorService, Snapshot } from '../../snapshot';
import {
  clustered,
  collector,
  instance,
  maybeClustered,
  service,
  snapshot,
  refused,
  served,
  OTLP,
} from '../../testdata/snapshots';
import { runChecks } from '../runChecks';
import { networkServiceLeadsNowhere } from './serviceLeadsNowhere';

describeSnapshotCheck(networkServiceLeadsNowhere, {
  failing: served(service(), service({ ...OTLP, leadsTo: 0 })),
  says: 'Service alloy-otlp leads to no pod that serves: who pushes to it is refused.',
  blind: { services: refused },
});

describe('Services', () => {
  const findings = (id: string, change: Partial<Snapshot>) =>
    runChecks(snapshot(change)).filter(it => it.check === id);
  const nowhere = 'network/service-leads-nowhere';
  const elsewhere = 'clustering/join-leads-elsewhere';

  it('lead nowhere by a port that no pod has', () => {
    const [finding] = findings(
      nowhere,
      served(service({ ...OTLP, deadPorts: ['otlp-grpc'] })),
    );
    expect(finding).toMatchObject({
      status: 'failing',
      summary:
        'Nothing of alloy-cluster is behind port otlp-grpc of Service alloy-otlp: who pushes to it is refused.',
      evidence: [{ value: '2 pods' }, { value: 'not there' }],
    });
  });

  it('leave peers alone where they lead to none, and say that once', () => {
    const alone = served(service({ leadsTo: 0, missing: ['alloy-cluster-0'] }));
    expect(findings(nowhere, alone)).toMatchObject([
      { status: 'failing', summary: expect.stringContaining('each makes a') },
    ]);
    expect(findings(elsewhere, alone)).toEqual([]);
  });

  it('are no problem of their own where no replica is ready', () => {
    const { collectors, services } = served(service({ leadsTo: 0 }));
    const [replicas] = collectors!.known ? collectors!.value : [];
    const [finding] = findings(nowhere, {
      services,
      collectors: known('kubernetes', [
        {
          ...replicas,
          instances: known('kubernetes', [instance({ ready: false })]),
        },
      ]),
    });
    expect(finding.explainedBy?.check).toBe('instances/not-ready');
  });

  it('are of no concern where there is none, or no pod is wanted', () => {
    expect(findings(nowhere, served())).toEqual([]);
    expect(
      findings(nowhere, {
        ...served(service({ leadsTo: 0 })),
        collectors: known('kubernetes', [
          collector({ name: 'alloy-cluster', desired: 0 }),
        ]),
      }),
    ).toEqual([]);
  });
});

describe('clustering that can not be read', () => {
  const replicas = { kind: 'StatefulSet', desired: 2 } as const;
  const open = collector({
    name: 'open',
    clustering: maybeClustered(),
    ...replicas,
  });
  const inShort = (id: string, change: Partial<Snapshot>) =>
    runChecks(snapshot(change))
      .filter(it => it.check === id)
      .map(it => [it.subject.name, it.status, it.summary]);

  it('leaves it unknown, unless a Service that is known fails', () => {
    const id = 'network/service-leads-nowhere';
    const status = (
      clustering: typeof open.clustering,
      ...services: CollectorService[]
    ) =>
      inShort(id, {
        collectors: known('kubernetes', [
          collector({ name: 'alloy-cluster', clustering, ...replicas }),
        ]),
        services: known('kubernetes', services),
      }).map(it => it[1]);
    const noAddress = {
      ...clustered(),
      joinAddresses: maybeClustered().joinAddresses,
    };

    expect(status(maybeClustered(), service())).toEqual(['unknown']);
    expect(status(noAddress)).toEqual(['unknown']);
    expect(
      status(noAddress, service({ deadPorts: ['a'], strangers: ['b'] })),
    ).toEqual(['failing']);
    expect(status(clustered())).toEqual([]);
    expect(status(clustered(), service())).toEqual(['passing']);
  });
});
