export { configMapsOf, inNamespace } from './configMapsOf';
export type { KubernetesObject } from './KubernetesObject';
export * from './readManifests';
export { readWorkload } from './readWorkload';
