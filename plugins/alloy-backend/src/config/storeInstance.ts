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
  .transform(it => it.replace(/(?<!\/)\/+$/, ''));

/** A tenant, as text also where YAML read a number. */
const tenantSchema = z
  .union([z.string(), z.int().nonnegative().transform(String)], {
    error: 'expected a tenant; what is no whole number and no word, in quotes',
  })
  .refine(it => it.length > 0, {
    error: 'expected a tenant, not an empty text',
  });

const instanceSchema = z.strictObject({
  name: z.string().min(1),
  baseUrl: httpUrlSchema,
  tenant: tenantSchema.optional(),
  tenants: z.array(tenantSchema).default([]),
  auth: authSchema.default({ type: 'none' }),
  explore: z
    .strictObject({
      grafanaUrl: httpUrlSchema,
      datasourceUid: z.string().regex(/^[\w-]{1,40}$/, {
        error:
          'expected the uid of a data source of Grafana: letters, digits, - and _',
      }),
    })
    .optional(),
});

/** Stores of one kind, each with a name of its own. */
export const storeInstancesSchema = z
  .strictObject({
    instances: z
      .array(instanceSchema)
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
  .default({ instances: [] });

/** How to reach one store of metrics or of logs. */
export type StoreInstanceConfig = z.output<typeof instanceSchema>;

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
