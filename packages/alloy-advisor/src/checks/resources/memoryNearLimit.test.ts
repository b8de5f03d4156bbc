import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { resourcesMemoryNearLimit } from './memoryNearLimit';

describeQueryCheck(resourcesMemoryNearLimit, {
  labels: POD,
  value: 1.4,
  says: 'alloy-node-a uses 140 % of the memory that it may have.',
});
