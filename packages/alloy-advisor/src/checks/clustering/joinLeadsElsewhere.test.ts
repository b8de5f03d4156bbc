import { describeSnapshotCheck } from '../../__testUtils__/describeSnapshotCheck';
import { known } from '../../snapshot';
import type { CollectorService, Snapshot } from '../../snapshot';
import {
  clustered,
  collector,
  maybeClustered,
  service,
  snapshot,
  refused,
  served,
} from '../../testdata/snapshots';
import { runChecks } from '../runChecks';
import { clusteringJoinLeadsElsewhere } from './joinLeadsElsewhere';

describeSnapshotCheck(clusteringJoinLeadsElsewhere, {
  failing: served(service({ leadsTo: 3, strangers: ['alloy-other-0'] })),
  says: 'alloy-cluster joins by Service alloy-cluster-cluster, which leads to alloy-other-0 as well: with the same cluster name, or none, they become one cluster and share out targets that only some of them know.',
  blind: { services: refused },
});

describe('Services', () => {
  const findings = (id: string, change: Partial<Snapshot>) =>
    runChecks(snapshot(change)).filter(it => it.check === id);
  const elsewhere = 'clustering/join-leads-elsewhere';

  it('leave out a replica', () => {
    expect(
      findings(
        elsewhere,
        served(service({ leadsTo: 1, missing: ['alloy-cluster-1'] })),
      ),
    ).toMatchObject([
      {
        status: 'failing',
        evidence: [{ value: 'without alloy-cluster-1' }],
      },
    ]);
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
    const id = 'clustering/join-leads-elsewhere';
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
