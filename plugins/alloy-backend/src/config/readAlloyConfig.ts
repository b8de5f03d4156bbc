import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { accessSchema } from './access';
import { gatheringSchema } from './gathering';
import { historySchema } from './history';
import { storeInstancesSchema } from './storeInstance';
import { workersSchema } from './workers';

const alloyConfigSchema = z.strictObject({
  metrics: storeInstancesSchema,
  logs: storeInstancesSchema,
  collectors: z
    .strictObject({ podProxy: z.boolean().default(false) })
    .default({ podProxy: false }),
  access: accessSchema,
  gathering: gatheringSchema,
  history: historySchema,
  workers: workersSchema,
});

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
