import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { lokiWriteLate } from './late';

describeQueryCheck(lokiWriteLate, {
  labels: POD,
  value: 120,
  says: 'Log lines take 2 min to get through alloy-node-a.',
});
