import type {
  ClusterRef,
  Report,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { CollectorsSection } from '../collectors';
import { TopProblems } from '../findings';
import { Picture } from '../picture';
import { NoCollectors } from '../states';

/** What a person on call sees first. */
export function OverviewPage(props: {
  report: Report;
  clusterRef: ClusterRef;
}) {
  const { report, clusterRef } = props;
  return report.digest.empty ? (
    <NoCollectors clusterRef={clusterRef} />
  ) : (
    <>
      <Picture report={report} />
      <TopProblems report={report} />
      <CollectorsSection report={report} />
    </>
  );
}
