export { hideCredentials } from './credentials';
export { redact } from './redact';
export type { RedactOptions } from './redact';
export { redactText } from './redactText';
export type { RedactedText } from './redactText';
export { isSecretName } from './secretNames';
