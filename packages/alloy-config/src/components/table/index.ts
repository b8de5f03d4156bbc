import type { ComponentFacts } from '../ComponentFacts';
import { beylaEbpf } from './beylaEbpf';
import { databaseObservabilityMysql } from './databaseObservabilityMysql';
import { databaseObservabilityPostgres } from './databaseObservabilityPostgres';
import { databaseObservabilitySqlServer } from './databaseObservabilitySqlServer';
import { discoveryKubelet } from './discoveryKubelet';
import { discoveryKubernetes } from './discoveryKubernetes';
import { discoveryRelabel } from './discoveryRelabel';
import { localFileMatch } from './localFileMatch';
import { lokiProcess } from './lokiProcess';
import { lokiRelabel } from './lokiRelabel';
import { lokiRulesKubernetes } from './lokiRulesKubernetes';
import { lokiSourceFile } from './lokiSourceFile';
import { lokiSourceJournal } from './lokiSourceJournal';
import { lokiSourceKubernetes } from './lokiSourceKubernetes';
import { lokiSourceKubernetesEvents } from './lokiSourceKubernetesEvents';
import { lokiSourcePodlogs } from './lokiSourcePodlogs';
import { lokiWrite } from './lokiWrite';
import { mimirAlertsKubernetes } from './mimirAlertsKubernetes';
import { mimirRulesKubernetes } from './mimirRulesKubernetes';
import { otelcolConnectorServicegraph } from './otelcolConnectorServicegraph';
import { otelcolConnectorSpanmetrics } from './otelcolConnectorSpanmetrics';
import { otelcolExporterKafka } from './otelcolExporterKafka';
import { otelcolExporterLoadbalancing } from './otelcolExporterLoadbalancing';
import { otelcolExporterOtlp } from './otelcolExporterOtlp';
import { otelcolExporterOtlphttp } from './otelcolExporterOtlphttp';
import { otelcolProcessorK8sattributes } from './otelcolProcessorK8sattributes';
import { otelcolProcessorResourcedetection } from './otelcolProcessorResourcedetection';
import { otelcolProcessorTailSampling } from './otelcolProcessorTailSampling';
import { otelcolReceiverKafka } from './otelcolReceiverKafka';
import { otelcolReceiverOtlp } from './otelcolReceiverOtlp';
import { prometheusExporterCadvisor } from './prometheusExporterCadvisor';
import { prometheusExporterProcess } from './prometheusExporterProcess';
import { prometheusExporterSelf } from './prometheusExporterSelf';
import { prometheusExporterUnix } from './prometheusExporterUnix';
import { prometheusExporterWindows } from './prometheusExporterWindows';
import { prometheusOperatorPodmonitors } from './prometheusOperatorPodmonitors';
import { prometheusOperatorProbes } from './prometheusOperatorProbes';
import { prometheusOperatorScrapeconfigs } from './prometheusOperatorScrapeconfigs';
import { prometheusOperatorServicemonitors } from './prometheusOperatorServicemonitors';
import { prometheusRelabel } from './prometheusRelabel';
import { prometheusRemoteWrite } from './prometheusRemoteWrite';
import { prometheusScrape } from './prometheusScrape';
import { prometheusWriteQueue } from './prometheusWriteQueue';
import { pyroscopeEbpf } from './pyroscopeEbpf';
import { pyroscopeRelabel } from './pyroscopeRelabel';
import { pyroscopeScrape } from './pyroscopeScrape';
import { pyroscopeWrite } from './pyroscopeWrite';
import { remoteKubernetesConfigmap } from './remoteKubernetesConfigmap';
import { remoteKubernetesSecret } from './remoteKubernetesSecret';
import { sharedExporters } from './sharedExporters';

/** What is known of components, a file each. */
export const TABLE: readonly ComponentFacts[] = [
  beylaEbpf,
  databaseObservabilityMysql,
  databaseObservabilityPostgres,
  databaseObservabilitySqlServer,
  discoveryKubelet,
  discoveryKubernetes,
  discoveryRelabel,
  localFileMatch,
  lokiProcess,
  lokiRelabel,
  lokiRulesKubernetes,
  lokiSourceFile,
  lokiSourceJournal,
  lokiSourceKubernetes,
  lokiSourceKubernetesEvents,
  lokiSourcePodlogs,
  lokiWrite,
  mimirAlertsKubernetes,
  mimirRulesKubernetes,
  otelcolConnectorServicegraph,
  otelcolConnectorSpanmetrics,
  otelcolExporterKafka,
  otelcolExporterLoadbalancing,
  otelcolExporterOtlp,
  otelcolExporterOtlphttp,
  otelcolProcessorK8sattributes,
  otelcolProcessorResourcedetection,
  otelcolProcessorTailSampling,
  otelcolReceiverKafka,
  otelcolReceiverOtlp,
  prometheusExporterCadvisor,
  prometheusExporterProcess,
  prometheusExporterSelf,
  prometheusExporterUnix,
  prometheusExporterWindows,
  prometheusOperatorPodmonitors,
  prometheusOperatorProbes,
  prometheusOperatorScrapeconfigs,
  prometheusOperatorServicemonitors,
  prometheusRelabel,
  prometheusRemoteWrite,
  prometheusScrape,
  prometheusWriteQueue,
  pyroscopeEbpf,
  pyroscopeRelabel,
  pyroscopeScrape,
  pyroscopeWrite,
  remoteKubernetesConfigmap,
  remoteKubernetesSecret,
  ...sharedExporters,
];
