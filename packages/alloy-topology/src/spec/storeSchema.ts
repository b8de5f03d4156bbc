import { z } from 'zod';
import { about, FormHints } from './about';
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

const basicAuth = (form?: FormHints) =>
  group({
    username: plainText().meta(
      about({
        title: 'User name',
        description: 'Sent with the password',
        form,
      }),
    ),
    secret: dnsSubdomain().meta(
      about({
        title: 'Secret',
        description:
          'Kubernetes Secret, in the namespace of the collectors, that holds the password (under its key password, if nothing else is said)',
        form,
      }),
    ),
    key: secretKey().default('password').describe('Its key of the password'),
    external: external(),
  }).optional();

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

interface AccessOptions {
  /** The program that asks who writes. */
  readonly store: string;
  /** Where a form asks for name and password. */
  readonly form?: FormHints;
}

/** What the stores have in common: who may write, and whom to trust. */
const access = ({ store, form }: AccessOptions) => ({
  basicAuth: basicAuth(form).meta(
    about({
      title: `Credentials for ${store}`,
      description: 'Only if it asks for a name and a password',
    }),
  ),
  bearerAuth: bearerAuth.optional().describe('Token that the store asks for'),
  tls: tlsSchema
    .optional()
    .describe(
      'The CA that signed its certificate, when the system does not know it',
    ),
});

const ONE_AUTH =
  'has both basicAuth and bearerAuth: a request carries one of them';

const hasOneAuth = (store: { basicAuth?: object; bearerAuth?: object }) =>
  !(store.basicAuth && store.bearerAuth);

const MIMIR = 'https://mimir.example.net/api/v1/push';
const LOKI = 'https://loki.example.net/loki/api/v1/push';

/** Where metrics and rules go. */
export const metricsSchema = group({
  remoteWriteUrl: httpUrl(MIMIR).meta(
    about({
      title: 'Mimir address',
      description:
        'The remote-write URL that the collectors reach Mimir under, without credentials',
      form: { pages: ['cluster'] },
    }),
  ),
  hostsRemoteWriteUrl: httpUrl(MIMIR)
    .optional()
    .meta(
      about({
        title: 'Mimir address for hosts',
        description:
          'Only if they reach Mimir under another address than the cluster, as when that is the address of a Service',
        form: { pages: ['hosts', 'host'] },
      }),
    ),
  rulerUrl: httpUrl('http://mimir-ruler.mimir-system.svc.cluster.local:8080')
    .optional()
    .meta(
      about({
        title: 'Mimir ruler',
        description:
          "Its address, to which the cluster's PrometheusRules are synced; empty to sync none",
        form: { pages: ['cluster'] },
      }),
    ),
  tenant: tenant().meta(
    about({
      title: 'Mimir tenant',
      description: 'Sent as X-Scope-OrgID with every request',
      example: 'platform',
      form: { pages: ['cluster'] },
    }),
  ),
  ...access({ store: 'Mimir', form: { pages: ['delivery'] } }),
}).refine(hasOneAuth, { error: ONE_AUTH });

/** Where logs go. */
export const logsSchema = group({
  url: httpUrl(LOKI).meta(
    about({
      title: 'Loki address',
      description:
        'The push URL that the collectors reach Loki under, without credentials',
      form: { pages: ['cluster'] },
    }),
  ),
  hostsUrl: httpUrl(LOKI)
    .optional()
    .meta(
      about({
        title: 'Loki address for hosts',
        description:
          'Only if they reach Loki under another address than the cluster',
        form: { pages: ['hosts', 'host'] },
      }),
    ),
  tenant: tenant().meta(
    about({
      title: 'Loki tenant',
      description: 'The tenant that log lines are written to',
      example: 'platform',
      form: { pages: ['cluster'] },
    }),
  ),
  ...access({ store: 'Loki', form: { pages: ['delivery'] } }),
}).refine(hasOneAuth, { error: ONE_AUTH });

/** Where traces go. */
export const tracesSchema = group({
  url: httpUrl('https://tempo.example.net').meta(
    about({
      title: 'Tempo address',
      description: 'For OTLP over HTTP, without /v1/traces',
      form: { pages: ['collectors'] },
    }),
  ),
  tenant: tenant()
    .optional()
    .meta(
      about({
        title: 'Tempo tenant',
        description: 'Empty if it has none',
        form: { pages: ['collectors'] },
      }),
    ),
  ...access({ store: 'Tempo' }),
}).refine(hasOneAuth, { error: ONE_AUTH });

/** Where a secret comes from that External Secrets makes. */
export type ExternalReference = z.output<typeof externalSchema>;

/** Who may write to a store, and whom to trust. */
export type StoreAccess = Pick<
  z.output<typeof metricsSchema>,
  'basicAuth' | 'bearerAuth' | 'tls'
>;
