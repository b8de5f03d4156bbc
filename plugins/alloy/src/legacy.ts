/**
 * The plugin for apps of the older frontend system.
 *
 * @packageDocumentation
 */
import { unstable_ClassNameGenerator as ClassNameGenerator } from '@mui/material/className';

// As in index.ts: this file is an entry of its own.
ClassNameGenerator.configure(name =>
  name.startsWith('v5-') ? name : `v5-${name}`,
);

export { alloyPlugin, EntityAlloyContent } from './legacyPlugin';
export { isAlloyAvailable } from './isAlloyAvailable';
export { alloyApiRef, AlloyClient } from './api';
export type { AlloyApi, AlloyClientOptions, RequestOptions } from './api';
export { alloyTranslationRef } from './translation';
export type { AlloyMessages } from './translation';
