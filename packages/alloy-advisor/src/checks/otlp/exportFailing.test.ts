import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { otlpExportFailing } from './exportFailing';

describeQueryCheck(otlpExportFailing, {
  labels: POD,
  value: 0.2,
  says: "alloy-node-a fails to pass on as much as 20 % of what it delivers of applications' data.",
});
