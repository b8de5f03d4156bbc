import { block, comment, Statement } from '@alloy-fleet/alloy-config';
import { StoreAccess } from '../spec';

/** The files that a store's credentials are in, where the process sees them. */
export interface CredentialFiles {
  readonly passwordFile: string;
  readonly tokenFile: string;
  readonly caFile: string;
}

/**
 * How to be let into a store: the settings that `prometheus.remote_write`,
 * `loki.write` and `mimir.rules.kubernetes` have in common. All of them name
 * files, so that no secret stands in a configuration.
 */
export function storeAccess(
  { basicAuth, bearerAuth, tls }: StoreAccess,
  files: CredentialFiles,
): readonly Statement[] {
  const reason =
    'From a file, which is read again for every request: a new password needs no restart.';
  const statements: Statement[] = [];
  if (basicAuth) {
    statements.push(
      comment(
        reason,
        block('basic_auth', {
          username: basicAuth.username,
          password_file: files.passwordFile,
        }),
      ),
    );
  }
  if (bearerAuth) {
    statements.push(
      comment(
        reason,
        block('authorization', {
          type: 'Bearer',
          credentials_file: files.tokenFile,
        }),
      ),
    );
  }
  if (tls) {
    statements.push(block('tls_config', { ca_file: files.caFile }));
  }
  return statements;
}
