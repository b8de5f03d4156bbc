import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { scrapeFailing } from './failing';

describeQueryCheck(scrapeFailing, {
  labels: { job: 'demo' },
  value: 0.2,
  says: '20 % of the targets of job demo do not answer.',
});
