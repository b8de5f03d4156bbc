/** An argument or a block that Alloy's documentation advises against. */
export interface DeprecatedArgument {
  /** Its name within the component, blocks around it first: `logs.topic`. */
  readonly path: string;
  /** What to write instead; absent for what no longer does anything. */
  readonly instead?: string;
}

/** Kafka's receiver and exporter have these in common. */
const KAFKA: readonly DeprecatedArgument[] = [
  { path: 'encoding', instead: 'encoding in the blocks logs, metrics, traces' },
  { path: 'resolve_canonical_bootstrap_servers_only' },
  { path: 'authentication.plaintext', instead: 'authentication.sasl' },
  { path: 'authentication.tls', instead: 'tls' },
];

/** By component. "alloy validate" says nothing of any of them. */
export const deprecatedArguments: Readonly<
  Record<string, readonly DeprecatedArgument[]>
> = {
  'otelcol.exporter.kafka': [
    ...KAFKA,
    { path: 'topic', instead: 'topic in the blocks logs, metrics, traces' },
  ],
  'otelcol.receiver.kafka': [
    ...KAFKA,
    {
      path: 'group_rebalance_strategy',
      instead: 'group_rebalance_strategies',
    },
    ...['logs', 'metrics', 'traces'].map(it => ({
      path: `${it}.topic`,
      instead: `${it}.topics`,
    })),
  ],
  'prometheus.exporter.windows': [
    { path: 'smb.enabled_list' },
    { path: 'smb_client.enabled_list' },
  ],
  'prometheus.scrape': [
    { path: 'enable_protobuf_negotiation', instead: 'scrape_protocols' },
  ],
};
