import { z } from 'zod';
import { advice } from './advice';
import { quoteValue } from './quoteValue';
import { text } from './text';

/** A DNS-1123 label, as Kubernetes takes it for namespaces and the catalog for names. */
export const DNS_LABEL_PATTERN = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

const SUBDOMAIN_PATTERN =
  /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;

const VERSION_PATTERN = /^v[0-9]+\.[0-9]+\.[0-9]+(-rc\.[0-9]+)?$/;

const ENTITY_NAME_PATTERN = /^[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/;
const ENTITY_REF_PATTERN =
  /^([A-Za-z]{1,63}:)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/;

// Mimir and Loki share this rule; a "|" would name several tenants, which none can write to.
const TENANT_PATTERN = /^(?!\.{1,2}$)[A-Za-z0-9!_.*'()-]{1,150}$/;

// Control characters of ASCII and Latin-1, and halves of surrogate pairs.
const PLAIN_TEXT_PATTERN =
  // eslint-disable-next-line no-control-regex
  /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]{1,256}$/u;

const SECRET_KEY_PATTERN = /^(?!\.\.?$|\.\.)[-._a-zA-Z0-9]{1,253}$/;

const LABEL_VALUE_PATTERN =
  /^([A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$/;

const LABEL_KEY_PATTERN =
  /^([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?\/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/;

const JOB_NAME_PATTERN = /^[a-z][a-z0-9_-]{0,39}$/;

const ABSOLUTE_PATH_PATTERN =
  /^(?=.{2,1024}$)(\/(?!\.{1,2}(\/|$))[A-Za-z0-9._@:+-]+)+$/;

const ADDRESS_PATTERN =
  /^([A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\[[0-9A-Fa-f:]{2,45}\]):[1-9][0-9]{0,4}$/;

const URL_PATH_PATTERN = /^\/[A-Za-z0-9._~/%-]{0,255}$/;

const BRANCH_PATTERN =
  /^(?!.*(\.\.|\/\/|\/\.|\.lock$))[A-Za-z0-9]([A-Za-z0-9._/-]{0,198}[A-Za-z0-9_-])?$/;

const RANGE = z.union([z.cidrv4(), z.cidrv6()]);

function matching(pattern: RegExp, what: string, instead: string) {
  return text()
    .regex(pattern, {
      error: issue => `${quoteValue(issue.input)} is not ${what}: ${instead}`,
    })
    .meta(advice(instead));
}

/** A name that becomes a Kubernetes, DNS, folder or catalog name: a DNS-1123 label. */
export const dnsLabel = () =>
  matching(
    DNS_LABEL_PATTERN,
    'a DNS label',
    'use 1 to 63 lower-case letters, digits and "-", beginning and ending with a letter or digit',
  );

/** A name of a Kubernetes object without a namespace, such as a StorageClass. */
export const dnsSubdomain = () =>
  matching(
    SUBDOMAIN_PATTERN,
    'a Kubernetes object name',
    'use at most 253 lower-case letters, digits, "-" and ".", each part beginning and ending with a letter or digit',
  );

/** A release of Alloy, as its image tags write it. */
export const alloyVersion = () =>
  matching(VERSION_PATTERN, 'a release of Alloy', 'write it like "v1.18.1"');

/** A tenant of Mimir or Loki. */
export const tenant = () =>
  matching(
    TENANT_PATTERN,
    'a tenant',
    'use 1 to 150 letters, digits and ! - _ . * \' ( ), and not "." or ".." alone',
  );

/** A short text on one line, as labels and user names are. */
export const plainText = () =>
  matching(
    PLAIN_TEXT_PATTERN,
    'a plain text',
    'use 1 to 256 characters, none of them a control character',
  );

/** A key of a Secret, which is the name of a file where it is mounted. */
export const secretKey = () =>
  matching(
    SECRET_KEY_PATTERN,
    'a key of a Secret',
    'use at most 253 letters, digits, "-", "_" and ".", and not "." or ".." at the beginning',
  );

/** The key of a Kubernetes label, with or without a prefix. */
export const labelKey = () =>
  matching(
    LABEL_KEY_PATTERN,
    'the key of a label',
    'write it like "topology.kubernetes.io/zone"',
  );

/** The value of a Kubernetes label. */
export const labelValue = () =>
  matching(
    LABEL_VALUE_PATTERN,
    'the value of a label',
    'use at most 63 letters, digits, "-", "_" and "."',
  );

/** A short name that can stand in a label of a component: lower case, "-" and "_". */
export const jobName = () =>
  matching(
    JOB_NAME_PATTERN,
    'a name',
    'use 1 to 40 lower-case letters, digits, "-" and "_", beginning with a letter',
  );

/** The absolute path of a folder on a host. */
export const absolutePath = () =>
  matching(
    ABSOLUTE_PATH_PATTERN,
    'an absolute path',
    'write it like "/var/log/journal", without "." and ".." in it',
  );

/** A host and its port. */
export const networkAddress = () =>
  matching(
    ADDRESS_PATTERN,
    'a host and a port',
    'write it like "127.0.0.1:9100"',
  );

/** The path of a URL. */
export const urlPath = () =>
  matching(URL_PATH_PATTERN, 'a path', 'write it like "/metrics"');

/** A range of IP addresses, as a NetworkPolicy takes it. */
export const addressRange = () => {
  const error = (issue: { readonly input?: unknown }) =>
    `${quoteValue(
      issue.input,
    )} is not a range of addresses: write it like "10.0.0.0/29"`;
  return z
    .string({ error })
    .refine(value => RANGE.safeParse(value).success, { error });
};

/** A branch of a Git repository. */
export const branchName = () =>
  matching(
    BRANCH_PATTERN,
    'a branch',
    'use letters, digits, "-", "_", "." and "/", beginning with a letter or digit',
  );

/** A name in the catalog, or of an instance in the portal's configuration. */
export const entityName = () =>
  matching(
    ENTITY_NAME_PATTERN,
    'a name',
    'use 1 to 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit',
  );

/** A reference to an entity: `platform`, `group:platform`, `group:default/platform`. */
export const entityRef = () =>
  matching(
    ENTITY_REF_PATTERN,
    'an entity reference',
    'write it like "platform" or "group:default/platform"',
  );
