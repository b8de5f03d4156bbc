import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { rulesSyncFailing } from './syncFailing';

describeQueryCheck(rulesSyncFailing, {
  labels: POD,
  value: 0.2,
  says: "The ruler refuses 20 % of the requests by which alloy-node-a syncs the cluster's rules.",
});
