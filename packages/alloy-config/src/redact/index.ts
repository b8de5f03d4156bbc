export { hideCredentials } from './credentials';
export { redact } from './redact';
export type { RedactOptions } from './redact';
export { isSecretName } from './secretNames';
