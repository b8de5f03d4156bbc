import type { DeprecatedArgument } from './DeprecatedArgument';

/** Kafka's receiver and exporter have these in common. */
export const DEPRECATED_OF_KAFKA: readonly DeprecatedArgument[] = [
  { path: 'encoding', instead: 'encoding in the blocks logs, metrics, traces' },
  { path: 'resolve_canonical_bootstrap_servers_only' },
  { path: 'authentication.plaintext', instead: 'authentication.sasl' },
  { path: 'authentication.tls', instead: 'tls' },
];
