import { specJsonSchema } from '@alloy-fleet/alloy-topology';
import { createClusterRenderAction } from './clusterRender';
import { createHostAddAction } from './hostAdd';

const { spec } = (createClusterRenderAction().schema?.input as any).properties;
const { hosts } = (createHostAddAction().schema?.input as any).properties;

/** The names of all fields of a schema, at any depth. */
function namesIn(schema: any, path = ''): readonly string[] {
  return Object.entries<any>(schema.properties ?? {}).flatMap(
    ([name, field]) => [
      `${path}${name}`,
      ...namesIn(field, `${path}${name}.`),
      ...(field.items ? namesIn(field.items, `${path}${name}[].`) : []),
    ],
  );
}

describe('the input of the actions', () => {
  it('has every field of a spec', () => {
    expect(namesIn(spec)).toEqual(namesIn(specJsonSchema()));
    expect(namesIn(spec)).toContain('hosts[].scrapeTargets[].address');
    expect(namesIn(hosts.items)).toEqual(namesIn(spec.properties.hosts.items));
  });

  it('says what a field means, its choices and its default', () => {
    expect(spec.properties.delivery.properties.method).toEqual({
      type: 'string',
      description: expect.stringMatching(
        /^Delivery: What brings .*\. One of kustomize, flux, .*\. Default: kustomize$/,
      ),
    });
    expect(
      spec.properties.collectors.properties.cluster.properties.replicas,
    ).toEqual({
      type: 'number',
      description: expect.stringMatching(/^Replicas: .*\. Default: 2$/),
    });
  });

  it('asks for what a spec needs', () => {
    expect(spec.required).toEqual(['cluster', 'datacentre', 'metrics', 'logs']);
    expect(spec.properties.metrics.required).toEqual([
      'remoteWriteUrl',
      'tenant',
    ]);
    expect(hosts.items.required).toEqual(['name', 'kind']);
  });

  it('leaves it to the spec to refuse what a field holds, and other fields', () => {
    const text = JSON.stringify([spec, hosts]);
    expect(text).not.toMatch(/"(pattern|enum|maximum|maxItems)":/);
    expect(spec.additionalProperties).toBe(true);
    expect(hosts.items.additionalProperties).toBe(true);
  });
});
