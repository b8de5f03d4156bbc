import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { loadConfigSchema } from '@backstage/config-loader';
import { installedPackages } from './installedPackages.mjs';

/** A configuration for each package that has any, with a credential in it. */
const CONFIGURATIONS = {
  '@alloy-fleet/backstage-plugin-alloy-backend': ({ baseUrl }) => ({
    alloy: {
      metrics: {
        instances: [
          {
            name: 'default',
            baseUrl,
            auth: { type: 'bearer', token: 'confidential' },
          },
        ],
      },
    },
  }),
};

const withSchemas = installedPackages().filter(it => it.manifest.configSchema);

test('the packages that read configuration bring its schema', () => {
  assert.deepEqual(
    withSchemas.map(it => it.name),
    Object.keys(CONFIGURATIONS),
  );
});

for (const { name, folder } of withSchemas) {
  test(`${name}: its schema takes what is right, refuses what is wrong and hides credentials`, async () => {
    const schema = await loadConfigSchema({
      dependencies: [],
      // Theirs ask for more than is configured here.
      excludePackageDependencies: true,
      packagePaths: [path.join(folder, 'package.json')],
    });
    const process = (values, visibility) =>
      schema.process(
        [{ context: 'app-config.yaml', data: CONFIGURATIONS[name](values) }],
        { visibility },
      );
    const right = { baseUrl: 'https://mimir.example.net/prometheus' };
    assert.match(JSON.stringify(process(right, ['secret'])), /confidential/);
    assert.doesNotMatch(
      JSON.stringify(process(right, ['frontend', 'backend'])),
      /confidential/,
    );
    assert.throws(() => process({}, ['backend']), /baseUrl/);
  });
}
