import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { configLoadFailed } from './loadFailed';

describeQueryCheck(configLoadFailed, {
  labels: POD,
  value: 0,
  says: 'alloy-node-a could not load its configuration: the file does not parse, and it goes on with the one before.',
});
