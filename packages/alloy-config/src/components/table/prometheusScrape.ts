import { blocksIn } from '../../reading';
import { isAccountToken } from '../apiReads';
import { TARGETS_ARE_SHARED } from '../clustering';
import { SERIES_OF_SCRAPES } from '../scrapes';
import type { ComponentFacts } from '../ComponentFacts';

export const prometheusScrape: ComponentFacts = {
  name: 'prometheus.scrape',
  traits: [TARGETS_ARE_SHARED],
  collects: 'given',
  showsToken: block =>
    isAccountToken(block, 'bearer_token_file') ||
    blocksIn(block, 'authorization').some(it =>
      isAccountToken(it, 'credentials_file'),
    ),
  series: SERIES_OF_SCRAPES,
  deprecated: [
    { path: 'enable_protobuf_negotiation', instead: 'scrape_protocols' },
  ],
};
