import { stringify } from 'yaml';
import { alloyManifests } from '../../__testUtils__/writtenAlloy';
import { readRepository } from './readRepository';

/** As the reader of repositories has them, through what a message to a thread does to them. */
function read(files: Readonly<Record<string, string>>) {
  const contents = Object.values(files).map(it => Buffer.from(it));
  const bytes = new Uint8Array(Buffer.concat(contents)).buffer;
  const input = {
    bytes,
    files: Object.keys(files).map((path, index) => ({
      path,
      length: contents[index].length,
    })),
  };
  return structuredClone(
    readRepository(structuredClone(input, { transfer: [bytes] })),
  );
}

describe('readRepository', () => {
  it('gives the configuration of each collector that has a manifest, whatever else there is', () => {
    const text = '// größer als ein Byte\nlogging {}\n';
    const [deployment, configMap] = alloyManifests(text);

    expect(
      read({
        'README.json': '{"not": "a manifest"',
        'apps/größe.yaml': 'kind: Größe\n',
        'alloy/deployment.yaml': stringify(deployment),
        'alloy/configmap.yaml': stringify(configMap),
        // Whose it is nobody says.
        'loose/config.alloy': 'tracing {}',
      }),
    ).toEqual([
      {
        name: 'alloy',
        namespace: 'monitoring',
        config: {
          known: true,
          source: 'manifests',
          value: [{ name: 'config.alloy', text }],
        },
      },
    ]);
  });

  it('gives nothing of a repository without collectors', () => {
    expect(read({})).toEqual([]);
    expect(read({ 'a.yaml': 'a: [' })).toEqual([]);
  });
});
