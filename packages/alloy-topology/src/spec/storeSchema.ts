import { z } from 'zod';
import { group } from './group';
import { httpUrl } from './httpUrl';
import { dnsSubdomain, plainText, secretKey, tenant } from './names';
import { choice } from './values';

/** A Secret of Kubernetes that the External Secrets Operator makes. */
const externalSchema = group({
  store: dnsSubdomain().describe(
    'SecretStore or ClusterSecretStore that External Secrets fetches it from',
  ),
  storeKind: choice(['ClusterSecretStore', 'SecretStore'])
    .default('ClusterSecretStore')
    .describe('Whether that store is of the cluster or of the namespace'),
  key: plainText().describe('Name of the secret in that store'),
  property: plainText()
    .optional()
    .describe('Its field, when the secret has several'),
});

const external = () =>
  externalSchema
    .optional()
    .describe(
      'Where External Secrets fetches it from to make that Secret; without it, the Secret has to be there',
    );

const basicAuth = group({
  username: plainText().describe('Sent with the password'),
  secret: dnsSubdomain().describe(
    'Kubernetes Secret, in the namespace of the collectors, that holds the password',
  ),
  key: secretKey().default('password').describe('Its key of the password'),
  external: external(),
});

const bearerAuth = group({
  secret: dnsSubdomain().describe(
    'Kubernetes Secret, in the namespace of the collectors, that holds the token',
  ),
  key: secretKey().default('token').describe('Its key of the token'),
  external: external(),
});

const tlsSchema = group({
  caSecret: dnsSubdomain().describe(
    'Kubernetes Secret, in the namespace of the collectors, that holds the CA',
  ),
  caKey: secretKey()
    .default('ca.crt')
    .describe('Its key of the CA certificates, in PEM'),
  external: external(),
});

/** What the stores have in common: who may write, and whom to trust. */
const access = {
  basicAuth: basicAuth
    .optional()
    .describe('Name and password that the store asks for'),
  bearerAuth: bearerAuth.optional().describe('Token that the store asks for'),
  tls: tlsSchema
    .optional()
    .describe(
      'The CA that signed its certificate, when the system does not know it',
    ),
};

const ONE_AUTH =
  'has both basicAuth and bearerAuth: a request carries one of them';

const hasOneAuth = (store: { basicAuth?: object; bearerAuth?: object }) =>
  !(store.basicAuth && store.bearerAuth);

/** Where metrics and rules go. */
export const metricsSchema = group({
  remoteWriteUrl: httpUrl().describe(
    'Where metrics are written: the remote-write URL of Mimir',
  ),
  hostsRemoteWriteUrl: httpUrl()
    .optional()
    .describe(
      'The same for hosts outside Kubernetes, when they reach it under another address',
    ),
  rulerUrl: httpUrl()
    .optional()
    .describe(
      'Address of the Mimir ruler; without it no PrometheusRules are synced',
    ),
  tenant: tenant().describe('Tenant of Mimir, sent as X-Scope-OrgID'),
  ...access,
}).refine(hasOneAuth, { error: ONE_AUTH });

/** Where logs go. */
export const logsSchema = group({
  url: httpUrl().describe('Where logs are written: the push URL of Loki'),
  hostsUrl: httpUrl()
    .optional()
    .describe(
      'The same for hosts outside Kubernetes, when they reach it under another address',
    ),
  tenant: tenant().describe('Tenant of Loki'),
  ...access,
}).refine(hasOneAuth, { error: ONE_AUTH });

/** Where traces go. */
export const tracesSchema = group({
  url: httpUrl().describe(
    'Where traces are written: the address of Tempo for OTLP over HTTP, without /v1/traces',
  ),
  tenant: tenant().optional().describe('Tenant of Tempo; none: it has none'),
  ...access,
}).refine(hasOneAuth, { error: ONE_AUTH });

/** Where a secret comes from that External Secrets makes. */
export type ExternalReference = z.output<typeof externalSchema>;

/** Who may write to a store, and whom to trust. */
export type StoreAccess = Pick<
  z.output<typeof metricsSchema>,
  'basicAuth' | 'bearerAuth' | 'tls'
>;
