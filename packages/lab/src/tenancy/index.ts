export { jsonAnswer, textAnswer, yamlAnswer } from './Answer';
export type { Answer } from './Answer';
export { TenantFaults } from './TenantFaults';
export { tenantRouter } from './tenantRouter';
export type { TenantRequest } from './TenantRequest';
