import { clusterEntity } from '../../testdata';
import { annotationYaml } from './annotationYaml';

describe('annotationYaml', () => {
  it('is the part of the entity to change, with values that stay strings', () => {
    expect(
      annotationYaml(clusterEntity, [
        {
          annotation: 'alloy.grafana.com/cluster',
          message: 'missing',
          example: '007',
        },
      ]),
    ).toBe(
      [
        'apiVersion: backstage.io/v1beta1',
        'kind: Resource',
        'metadata:',
        '  name: lab-lon1-uk',
        '  annotations:',
        '    alloy.grafana.com/cluster: "007"',
      ].join('\n'),
    );
  });

  it('writes an annotation as it was meant', () => {
    expect(
      annotationYaml(clusterEntity, [
        {
          annotation: 'alloy.grafana.com/clusters',
          meant: 'alloy.grafana.com/cluster',
          message: 'Did you mean alloy.grafana.com/cluster?',
          example: 'lab-lon1-uk',
        },
      ])
        .split('\n')
        .at(-1),
    ).toBe('    alloy.grafana.com/cluster: "lab-lon1-uk"');
  });
});
