export { configMapsOf, inNamespace } from './configMapsOf';
export type { KubernetesObject } from './KubernetesObject';
export * from './readManifests';
export { readService } from './readSurroundings';
export { readWorkload } from './readWorkload';
