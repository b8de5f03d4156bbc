import { ReactNode } from 'react';
import Box from '@mui/material/Box';
import type {
  ClusterRef,
  Report,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { hasNoCollector } from '../../report';
import { NowProvider } from '../../time';
import { CardinalitySection } from '../cardinality';
import { ClusteringSection } from '../clustering';
import { CollectorsSection } from '../collectors';
import { FindingsSection } from '../findings';
import { HostsSection } from '../hosts';
import { NoCollectors } from '../states';
import { Strip } from '../strip';
import { PageNav } from './PageNav';

/** Ages in the tables are told in minutes; the strip has seconds of its own. */
const TICK_MS = 10_000;

/** A report from its sentence to its numbers. */
export function ReportView(props: {
  report: Report;
  clusterRef: ClusterRef;
  refreshing: boolean;
  onRefresh: () => void;
  /** What must be known before the report is read. */
  notice?: ReactNode;
}) {
  const { report, clusterRef, refreshing, onRefresh, notice } = props;
  const { snapshot, findings } = report;
  return (
    <NowProvider everyMs={TICK_MS}>
      {/* Never wider than the page: what is wide scrolls inside itself. */}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: 'minmax(0, 1fr)',
        }}
      >
        {notice}
        <Strip report={report} refreshing={refreshing} onRefresh={onRefresh} />
        {hasNoCollector(snapshot) ? (
          <NoCollectors clusterRef={clusterRef} />
        ) : (
          <>
            <PageNav />
            <FindingsSection findings={findings} />
            <CollectorsSection snapshot={snapshot} />
            <HostsSection hosts={snapshot.hosts} />
            <ClusteringSection clustering={snapshot.clustering} />
            <CardinalitySection cardinality={snapshot.cardinality} />
          </>
        )}
      </Box>
    </NowProvider>
  );
}
