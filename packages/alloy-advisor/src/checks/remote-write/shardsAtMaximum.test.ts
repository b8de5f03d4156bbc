import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { remoteWriteShardsAtMaximum } from './shardsAtMaximum';

describeQueryCheck(remoteWriteShardsAtMaximum, {
  labels: POD,
  value: 1.4,
  says: 'alloy-node-a wants 140 % of the shards that it may have to deliver its samples.',
});
