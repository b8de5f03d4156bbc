export { MimirDoor } from './MimirDoor';
export { mimirFaultSchema } from './MimirFault';
export type { MimirFault } from './MimirFault';
export type { RuleNamespaces } from './tenantAnswers';
