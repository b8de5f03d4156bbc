export { jsonAnswer, textAnswer, yamlAnswer } from './Answer';
export type { Answer } from './Answer';
export { spoil } from './spoil';
export { TenantFaults } from './TenantFaults';
export { tenantRouter } from './tenantRouter';
export type { TenantRequest } from './TenantRequest';
