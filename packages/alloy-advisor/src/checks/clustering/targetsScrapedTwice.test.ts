import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { clusteringTargetsScrapedTwice } from './targetsScrapedTwice';

describeQueryCheck(clusteringTargetsScrapedTwice, {
  labels: {},
  value: 2.4,
  says: 'Targets are scraped 2.4 times each: together the collectors own that many times the targets that there are.',
  // Two processes own 4 each: of the 8 there are 3.3.
  costs: { targets: 5 },
});
