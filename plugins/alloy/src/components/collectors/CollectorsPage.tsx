import type { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import { HostsSection } from '../hosts';
import { CollectorsSection } from './CollectorsSection';

/** Every Alloy of the cluster, inside Kubernetes and outside of it. */
export function CollectorsPage(props: { report: Report }) {
  const { report } = props;
  return (
    <>
      <CollectorsSection report={report} />
      <HostsSection report={report} />
    </>
  );
}
