import { ReactNode } from 'react';
import Box from '@mui/material/Box';
import type {
  ClusterRef,
  Report,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { usePageRefresh } from '../../fetching';
import { countProblems } from '../../report';
import { NowProvider } from '../../time';
import { usePlace } from '../address';
import { FindingLinksProvider } from '../findings';
import { Freshness, Strip } from '../strip';
import { PageTabs } from './PageTabs';
import { Pages } from './Pages';

/** Ages in the tables are told in minutes; the frame has seconds of its own. */
const TICK_MS = 10_000;

/** A report: the pages that show it, its sentence, and the page of the address. */
export function ReportView(props: {
  report: Report;
  clusterRef: ClusterRef;
  /** What must be known before the report is read. */
  notice?: ReactNode;
}) {
  const { report, clusterRef, notice } = props;
  const { refreshing, refresh } = usePageRefresh();
  const place = usePlace();
  return (
    <NowProvider everyMs={TICK_MS}>
      {/* Never wider than the page: what is wide scrolls inside itself. */}
      <Box
        data-testid="alloy-tab"
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: 'minmax(0, 1fr)',
          // Those of the kit show where the keyboard is by a faint ripple only.
          '& button:focus-visible': {
            outline: '2px solid',
            outlineColor: 'primary.main',
            outlineOffset: -2,
          },
        }}
      >
        <Box
          sx={{
            alignItems: 'center',
            borderBottom: 1,
            borderColor: 'divider',
            columnGap: 2,
            display: 'flex',
            flexWrap: 'wrap',
            justifyContent: 'space-between',
          }}
        >
          <PageTabs
            current={place.page}
            problems={countProblems(report.digest)}
          />
          <Freshness
            takenAt={report.snapshot.takenAt}
            refreshing={refreshing}
            onRefresh={refresh}
          />
        </Box>
        {notice}
        <Strip report={report} />
        <FindingLinksProvider report={report}>
          <Pages report={report} clusterRef={clusterRef} />
        </FindingLinksProvider>
      </Box>
    </NowProvider>
  );
}
