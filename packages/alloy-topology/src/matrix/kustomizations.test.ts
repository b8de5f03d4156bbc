import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { parseAllDocuments } from 'yaml';
import { writeRepository } from '../cli/writeRepository';
import { deliveryOf } from '../delivery/deliveries';
import { renderFiles } from '../renderRepository';
import { matrixSpecs } from './matrixSpecs';

const run = promisify(execFile);

const kubectl = (process.env.PATH ?? '')
  .split(delimiter)
  .map(folder => join(folder, 'kubectl'))
  .find(existsSync);

/** The kinds and names of what `kubectl kustomize` makes of a folder. */
async function built(folder: string): Promise<string[]> {
  const { stdout } = await run(kubectl!, ['kustomize', folder], {
    maxBuffer: 16 * 1024 * 1024,
  });
  return parseAllDocuments(stdout).map(
    document =>
      `${document.get('kind')} ${document.getIn(['metadata', 'name'])}`,
  );
}

// Skipped and said so: a test that built nothing has not passed.
const describeWithKubectl = kubectl ? describe : describe.skip;

describeWithKubectl(
  `the kustomizations of the matrix${
    kubectl ? '' : ' (skipped: kubectl is not on PATH)'
  }`,
  () => {
    let folder: string;

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'kustomizations-'));
    });

    afterAll(() => rmSync(folder, { recursive: true }));

    it('are built by kubectl, with the ConfigMap of every collector that is applied so', async () => {
      // Specs that differ in hosts or by what stands in the catalog have the same manifests.
      const distinct = new Map(
        matrixSpecs().map(named => {
          const files = [...renderFiles(named.spec)].filter(([path]) =>
            /^(kubernetes|alerts|dashboards)\//.test(path),
          );
          return [JSON.stringify(files), { ...named, files: new Map(files) }];
        }),
      );
      expect(distinct.size).toBeGreaterThan(50);
      for (const { name, spec, files } of distinct.values()) {
        const repository = join(folder, name);
        await writeRepository(repository, files);
        const objects = await built(join(repository, 'kubernetes'));
        const configMaps = objects.filter(each =>
          /^ConfigMap alloy-(?!dashboard)/.test(each),
        );
        const collectors = deliveryOf(spec).isManifest
          ? []
          : ['cluster', 'kube-events', 'node'];
        expect({ name, configMaps }).toEqual({
          name,
          configMaps: collectors.map(collector =>
            expect.stringMatching(`ConfigMap alloy-${collector}-[a-z0-9]{10}`),
          ),
        });
      }
    }, 300_000);
  },
);
