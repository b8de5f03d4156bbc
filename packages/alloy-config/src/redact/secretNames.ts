/**
 * Names of arguments and keys that hold a secret: in words, anywhere at the
 * end of the name (`bearer_token`, `clientSecret`, `X-API-Key`).
 */
const SECRET_NAME =
  /(?:password|passwd|passphrase|secret|token|credentials?|authorization|cookie|dsn|api_?key|app_?key|access_?key|private_?key|secret_?key|account_?key|license_?key|key_?pem|connection_?string|data_?source_?names?)$/;

/** `max_token`, `secret_name` and the like say how much, or where a secret is, not what. */
const NOT_SECRET = /^(?:max|min|num|has|use|enable|rotate)_/;

/** Whether a name is that of a secret, as Alloy's components and HTTP headers call them. */
export function isSecretName(name: string): boolean {
  const words = name.toLowerCase().replaceAll(/[-. ]/g, '_');
  return SECRET_NAME.test(words) && !NOT_SECRET.test(words);
}
