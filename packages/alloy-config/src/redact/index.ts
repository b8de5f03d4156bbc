export { hideCredentials } from './credentials';
export { redact } from './redact';
export type { RedactOptions } from './redact';
export { redactText } from './redactText';
export type { RedactedText, RedactTextOptions } from './redactText';
export { referableNames } from './referableNames';
export { isSecretName } from './secretNames';
