import { Route, Routes } from 'react-router-dom';
import type {
  ClusterRef,
  Report,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { CardinalitySection } from '../cardinality';
import { ClusteringPage } from '../clustering';
import { CollectorPage, CollectorsPage } from '../collectors';
import { FindingsPage } from '../findings';
import { OverviewPage } from '../overview';
import { UnknownPage } from './UnknownPage';

/** The sub-page that the address names. */
export function Pages(props: { report: Report; clusterRef: ClusterRef }) {
  const { report, clusterRef } = props;
  const { snapshot } = report;
  return (
    <Routes>
      <Route
        index
        element={<OverviewPage report={report} clusterRef={clusterRef} />}
      />
      <Route path="collectors">
        <Route index element={<CollectorsPage report={report} />} />
        <Route
          path=":namespace/:name"
          element={<CollectorPage report={report} />}
        />
      </Route>
      <Route path="clustering" element={<ClusteringPage report={report} />} />
      <Route
        path="cardinality"
        element={<CardinalitySection cardinality={snapshot.cardinality} />}
      />
      <Route path="findings" element={<FindingsPage report={report} />} />
      <Route path="*" element={<UnknownPage />} />
    </Routes>
  );
}
