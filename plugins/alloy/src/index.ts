/**
 * Frontend plugin that shows the Grafana Alloy collectors of a cluster.
 *
 * @packageDocumentation
 */
import { unstable_ClassNameGenerator as ClassNameGenerator } from '@mui/material/className';

// Material UI v5 stands beside v4 on Backstage's pages: its class names are
// prefixed, so that neither styles the other's components.
ClassNameGenerator.configure(name =>
  name.startsWith('v5-') ? name : `v5-${name}`,
);

export { alloyPlugin as default } from './plugin';
export { alloyApiRef, AlloyClient } from './api';
export type {
  AlloyApi,
  AlloyClientOptions,
  CollectorKey,
  RequestOptions,
  SeriesQuery,
} from './api';
export { alloyTranslationRef } from './translation';
export type { AlloyMessages } from './translation';
