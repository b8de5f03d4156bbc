import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { otlpRefused } from './refused';

describeQueryCheck(otlpRefused, {
  labels: POD,
  value: 0.2,
  says: 'alloy-node-a refuses as much as 20 % of what it takes from applications.',
});
