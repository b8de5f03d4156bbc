import { z } from 'zod';
import { ARCHITECTURES } from '../hosts/architectures';
import { HOST_KINDS, HostKind, platformOf } from '../hosts/hostKinds';
import { PLATFORMS } from '../hosts/platforms';
import { about } from './about';
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
  job: jobName().meta(
    about({
      title: 'Job',
      description: 'The job label of its series',
      form: { pages: ['host'] },
    }),
  ),
  address: networkAddress().meta(
    about({
      title: 'Address',
      description: 'Host and port, as seen from the host',
      example: '127.0.0.1:9633',
      form: { pages: ['host'] },
    }),
  ),
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

const KIND_TITLES = Object.fromEntries(
  PLATFORMS.map(({ kind, title, choice: offered = title }) => [kind, offered]),
) as Record<HostKind, string>;

/** Each processor with the kinds that it is usual for, as words. */
const USUAL_ARCHITECTURES = ARCHITECTURES.map(processor => {
  const kinds = PLATFORMS.filter(
    ({ architectures: [usual] }) => usual === processor,
  );
  return `${processor} for ${kinds.map(({ kind }) => kind).join(', ')}`;
}).join('; ');

const hostSchema = group({
  name: dnsLabel().meta(
    about({
      title: 'Name',
      description:
        'Its host name: its folder, the instance label of its series, its name in the catalog',
      example: 'pve-02',
      form: { pages: ['hosts', 'host'] },
    }),
  ),
  kind: choice(HOST_KINDS, KIND_TITLES).meta(
    about({
      title: 'Kind',
      description: 'Decides how Alloy is installed on it',
      form: { pages: ['hosts', 'host'], suggestion: 'debian' },
    }),
  ),
  architecture: architecture()
    .optional()
    .meta(
      about({
        title: 'Processor',
        description: `Left empty, that of its kind (${USUAL_ARCHITECTURES}); Alloy is not built for 32-bit ARM`,
        form: { pages: ['host'] },
      }),
    ),
  journals: listOf(journalSchema, 20)
    .optional()
    .describe("Journals to read beside the system's own"),
  scrapeTargets: listOf(scrapeTargetSchema, 50)
    .optional()
    .meta(
      about({
        title: 'Exporters',
        description: 'On the host, or near it, that its Alloy scrapes',
        form: { pages: ['host'], ui: { 'ui:options': { orderable: false } } },
      }),
    ),
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
