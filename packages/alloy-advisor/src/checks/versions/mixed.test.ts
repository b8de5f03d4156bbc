import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { versionsMixed } from './mixed';

describeQueryCheck(versionsMixed, {
  labels: {},
  value: 2,
  says: '2 versions of Alloy run in this cluster and on its hosts.',
});
