export { KubernetesDoor } from './KubernetesDoor';
export { kubernetesFaultSchema } from './KubernetesFault';
export type { KubernetesFault } from './KubernetesFault';
export { LAB_TOKENS } from './access/identities';
export { ObjectStore } from './objects/ObjectStore';
export { FLEET_RESOURCES } from './objects/Resource';
export type { KubernetesObject } from './objects/KubernetesObject';
