import type { RelabelConfig } from '../src';

/**
 * The cardinality rules of a node collector: those of its host metrics and those of its cAdvisor
 * metrics, one after the other.
 */
export const CARDINALITY_RULES: readonly RelabelConfig[] = [
  {
    source_labels: ['__name__'],
    regex: 'node_scrape_collector_.+',
    action: 'drop',
  },
  {
    source_labels: ['__name__', 'container'],
    regex: 'container_[^n][^;]*;',
    action: 'drop',
  },
  {
    source_labels: ['__name__', 'pod'],
    regex: 'container_network_[^;]*;',
    action: 'drop',
  },
  {
    source_labels: ['__name__', 'interface'],
    regex: 'container_network_[^;]*;(veth.*|cali.*|[a-f0-9]{15})',
    action: 'drop',
  },
  { action: 'labeldrop', regex: 'id|name' },
];
