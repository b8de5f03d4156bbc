import { stringify } from 'yaml';
import { version } from '../../package.json';
import { matrixSpecs } from '../matrix/matrixSpecs';
import { renderRepository } from '../renderRepository';
import { parseTopologyFile, renderTopologyFile } from './topologyFile';

describe('the topology file', () => {
  it.each(matrixSpecs())('gives back the spec of $name', ({ spec }) => {
    const file = parseTopologyFile(renderTopologyFile(spec));
    expect(file).toEqual({ generator: version, spec });
  });

  it('is enough to make the repository again', () => {
    const { spec } = matrixSpecs().at(-1)!;
    const files = renderRepository(spec);
    const again = parseTopologyFile(files.get('.alloy-topology.yaml')!);
    expect([...renderRepository(again.spec)]).toEqual([...files]);
  });

  it('takes a spec by itself', () => {
    const { spec } = matrixSpecs()[0];
    expect(parseTopologyFile(stringify(spec)).spec).toEqual(spec);
  });

  it.each([
    ['a: b: c', /spec: is not YAML/],
    ['generator: 1\nspec: {}', /generator: must be the version/],
    ['generator: "1.0.0"\nspec: { cluster: Prod }', /cluster: "Prod" is not/],
    ['- a', /spec: must be an object/],
  ])('refuses %j', (text, message) => {
    expect(() => parseTopologyFile(text)).toThrow(message);
  });
});
