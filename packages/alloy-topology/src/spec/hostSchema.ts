import { z } from 'zod';
import { ARCHITECTURES } from '../hosts/architectures';
import { HOST_KINDS, platformOf } from '../hosts/platforms';
import { group } from './group';
import {
  absolutePath,
  dnsLabel,
  jobName,
  networkAddress,
  urlPath,
} from './names';
import { quoteValue } from './quoteValue';
import { choice, listOf, wholeNumber } from './values';

/** More hosts than this belong in repositories of their own. */
export const MAX_HOSTS = 1000;

const NO_32_BIT_ARM =
  'Alloy is not built for 32-bit ARM: install a 64-bit system, or run node_exporter there ' +
  'and have alloy-cluster scrape it through a Service without a selector and a ServiceMonitor';

const architecture = () =>
  z.enum(ARCHITECTURES, {
    error: issue =>
      /^arm(v[67]|hf|el|32|$)/i.test(String(issue.input))
        ? `${quoteValue(issue.input)} will not do: ${NO_32_BIT_ARM}`
        : `${quoteValue(issue.input)} is not one of ${ARCHITECTURES.join(
            ', ',
          )}`,
  });

const journalSchema = group({
  name: jobName().describe('The `journal` label of its lines'),
  path: absolutePath().describe('Folder of the journal on the host'),
});

const scrapeTargetSchema = group({
  job: jobName().describe('The `job` label of its series'),
  address: networkAddress().describe('Host and port, as seen from the host'),
  scheme: choice(['http', 'https'])
    .default('http')
    .describe('Whether it is asked by http or https'),
  metricsPath: urlPath()
    .default('/metrics')
    .describe('Path that its metrics are under'),
  intervalSeconds: wholeNumber(5, 3600)
    .default(30)
    .describe('Seconds between two scrapes'),
});

const hostSchema = group({
  name: dnsLabel().describe(
    'Name of the host; its folder, its `instance` label and its catalog entity',
  ),
  kind: choice(HOST_KINDS).describe(
    'What the host is; decides how Alloy is installed on it',
  ),
  architecture: architecture()
    .optional()
    .describe('Its processor; default: arm64 for a raspberry-pi, else amd64'),
  journals: listOf(journalSchema, 20)
    .optional()
    .describe("Journals to read beside the system's own"),
  scrapeTargets: listOf(scrapeTargetSchema, 50)
    .optional()
    .describe('Exporters on the host, or near it, that its Alloy scrapes'),
}).superRefine((host, context) => {
  const { architectures } = platformOf(host.kind);
  if (host.architecture && !architectures.includes(host.architecture)) {
    context.addIssue({
      code: 'custom',
      path: ['architecture'],
      message: `${quoteValue(host.architecture)} is no ${
        host.kind
      }: it has to be ${architectures.join(' or ')}`,
    });
  }
  refuseRepeated(host.journals, 'journals', 'name', context);
  refuseRepeated(host.scrapeTargets, 'scrapeTargets', 'job', context);
});

/** Hosts outside Kubernetes. */
export const hostsSchema = z
  .array(hostSchema, {
    error: issue => `must be a list, not ${quoteValue(issue.input)}`,
  })
  .max(MAX_HOSTS, {
    error: issue =>
      `has ${
        (issue.input as unknown[]).length
      } hosts; one repository carries at most ${MAX_HOSTS}`,
  });

function refuseRepeated<Key extends string>(
  items: readonly Readonly<Record<Key, string>>[] = [],
  list: string,
  key: Key,
  context: z.RefinementCtx,
) {
  const seen = new Set<string>();
  items.forEach((item, index) => {
    // Both become labels of components, where "-" is "_".
    const label = item[key].replaceAll('-', '_');
    if (seen.has(label)) {
      context.addIssue({
        code: 'custom',
        path: [list, index, key],
        message: `${quoteValue(item[key])} is there already, for this host`,
      });
    }
    seen.add(label);
  });
}
