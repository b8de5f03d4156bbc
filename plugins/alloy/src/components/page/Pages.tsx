import type {
  ClusterRef,
  Report,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { usePlace } from '../address';
import { CardinalitySection } from '../cardinality';
import { ClusteringPage } from '../clustering';
import { CollectorPage, CollectorsPage } from '../collectors';
import { FindingsPage } from '../findings';
import { OverviewPage } from '../overview';
import { UnknownPage } from './UnknownPage';

/** The sub-page that the address names. */
export function Pages(props: { report: Report; clusterRef: ClusterRef }) {
  const { report, clusterRef } = props;
  const place = usePlace();
  if (place.kind === 'collector') {
    const { namespace, name } = place;
    return <CollectorPage report={report} namespace={namespace} name={name} />;
  }
  switch (place.page) {
    case 'overview':
      return <OverviewPage report={report} clusterRef={clusterRef} />;
    case 'collectors':
      return <CollectorsPage report={report} />;
    case 'clustering':
      return <ClusteringPage report={report} />;
    case 'cardinality':
      return <CardinalitySection cardinality={report.snapshot.cardinality} />;
    case 'findings':
      return <FindingsPage report={report} />;
    default:
      return <UnknownPage />;
  }
}
