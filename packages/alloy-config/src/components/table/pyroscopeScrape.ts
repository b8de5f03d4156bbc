import { TARGETS_ARE_SHARED } from '../clustering';
import type { ComponentFacts } from '../ComponentFacts';

export const pyroscopeScrape: ComponentFacts = {
  name: 'pyroscope.scrape',
  traits: [TARGETS_ARE_SHARED],
  collects: 'given',
};
