import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { lokiWriteDropping } from './dropping';

describeQueryCheck(lokiWriteDropping, {
  labels: POD,
  value: 0.5,
  says: 'alloy-node-a loses log lines, 0.5 a second: it gave up delivering them.',
  costs: { linesPerSecond: 0.5 },
});
