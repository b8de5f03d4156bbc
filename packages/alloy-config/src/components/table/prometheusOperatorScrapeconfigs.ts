import { MONITORING, OF_MONITORS, lists } from '../apiReads';
import { TARGETS_ARE_SHARED } from '../clustering';
import { SERIES_OF_DISCOVERY, SERIES_OF_SCRAPES } from '../scrapes';
import type { ComponentFacts } from '../ComponentFacts';

export const prometheusOperatorScrapeconfigs: ComponentFacts = {
  name: 'prometheus.operator.scrapeconfigs',
  traits: [TARGETS_ARE_SHARED],
  collects: 'finds',
  reads: [lists(MONITORING, 'scrapeconfigs'), ...OF_MONITORS],
  // It lists its custom resources before it starts, and is unhealthy while it can not; what they
  // select is discovered as by discovery.kubernetes.
  readsShownBy: ['no failed lists', 'healthy'],
  series: [...SERIES_OF_SCRAPES, ...SERIES_OF_DISCOVERY],
};
