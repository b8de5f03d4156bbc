import { SHARED_EXPORTER } from '../anyReplica';
import type { ComponentFacts } from '../ComponentFacts';

/** Exporters that measure something beside their host, which is the same from every replica. */
export const sharedExporters: readonly ComponentFacts[] = [
  'prometheus.exporter.apache',
  'prometheus.exporter.azure',
  'prometheus.exporter.blackbox',
  'prometheus.exporter.catchpoint',
  'prometheus.exporter.cloudwatch',
  'prometheus.exporter.consul',
  'prometheus.exporter.databricks',
  'prometheus.exporter.dnsmasq',
  'prometheus.exporter.elasticsearch',
  'prometheus.exporter.gcp',
  'prometheus.exporter.github',
  'prometheus.exporter.kafka',
  'prometheus.exporter.memcached',
  'prometheus.exporter.mongodb',
  'prometheus.exporter.mssql',
  'prometheus.exporter.mysql',
  'prometheus.exporter.oracledb',
  'prometheus.exporter.postgres',
  'prometheus.exporter.redis',
  'prometheus.exporter.snmp',
  'prometheus.exporter.snowflake',
  'prometheus.exporter.squid',
  'prometheus.exporter.static',
  'prometheus.exporter.statsd',
].map(name => ({ name, traits: [SHARED_EXPORTER] }));
