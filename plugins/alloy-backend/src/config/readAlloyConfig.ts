import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { z } from 'zod';

const authSchema = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('none') }),
    z.strictObject({
      type: z.literal('basic'),
      username: z.string().min(1),
      password: z.string(),
    }),
    z.strictObject({ type: z.literal('bearer'), token: z.string().min(1) }),
  ],
  {
    error:
      'expected type: none, basic (with username and password) or bearer (with token)',
  },
);

const httpUrlSchema = z
  .string()
  .refine(isPlainHttpUrl, {
    error:
      'expected an http or https address without credentials, query or fragment, such as https://mimir.example.com/prometheus',
  })
  .transform(it => it.replace(/\/+$/, ''));

const metricsInstanceSchema = z.strictObject({
  name: z.string().min(1),
  baseUrl: httpUrlSchema,
  tenant: z.string().min(1).optional(),
  auth: authSchema.default({ type: 'none' }),
});

const alloyConfigSchema = z.strictObject({
  metrics: z
    .strictObject({
      instances: z
        .array(metricsInstanceSchema)
        .superRefine((instances, context) => {
          instances.forEach(({ name }, index) => {
            if (instances.findIndex(it => it.name === name) < index) {
              context.addIssue({
                code: 'custom',
                path: [index, 'name'],
                message: `the name "${name}" is used twice`,
              });
            }
          });
        })
        .default([]),
    })
    .default({ instances: [] }),
});

/** How to reach one metrics store. */
export type MetricsInstanceConfig = z.output<typeof metricsInstanceSchema>;
export type AlloyConfig = z.output<typeof alloyConfigSchema>;

/**
 * The plugin's part of app-config as typed values.
 *
 * @throws InputError that names each wrong key by its path and says what was
 *   expected there
 */
export function readAlloyConfig(config: RootConfigService): AlloyConfig {
  const parsed = alloyConfigSchema.safeParse(config.getOptional('alloy') ?? {});
  if (parsed.success) {
    return parsed.data;
  }
  const problems = parsed.error.issues.flatMap(issue =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map(key => `${keyPath([...issue.path, key])}: unknown key`)
      : [`${keyPath(issue.path)}: ${issue.message}`],
  );
  throw new InputError(
    `The configuration of the alloy plugin is wrong. ${problems.join('; ')}`,
  );
}

function keyPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : `${text}.${String(key)}`,
    'alloy',
  );
}

function isPlainHttpUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return (
    url !== undefined &&
    (url.protocol === 'http:' || url.protocol === 'https:') &&
    url.username === '' &&
    url.password === '' &&
    url.search === '' &&
    url.hash === ''
  );
}
