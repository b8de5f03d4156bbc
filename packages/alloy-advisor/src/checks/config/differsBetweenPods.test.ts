import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { COLLECTOR } from '../../testdata/series';
import { configDiffersBetweenPods } from './differsBetweenPods';

describeQueryCheck(configDiffersBetweenPods, {
  labels: COLLECTOR,
  value: 2,
  says: 'The pods of alloy-node read 2 different configurations.',
});
