import { manifestPlaces } from './manifestPlaces';

const FILE = `# The collector.
apiVersion: apps/v1
kind: Deployment
metadata:
  name: alloy
spec:
  replicas: 2
  template:
    spec:
      containers:
        - name: alloy
          args:
            - run
            - --cluster.enabled=true
---
# Nothing but this.
---
kind: List
items:
  - kind: Service
    metadata: {name: peers}
    spec:
      clusterIP: None
`;

const places = (text: string) => manifestPlaces([{ path: 'all.yaml', text }]);

describe('manifestPlaces', () => {
  it.each([
    ['deployment/alloy', 'spec.replicas', '2', 7],
    ['deployment/alloy', 'spec.template.spec.containers[0].args', 'run', 13],
    [
      'deployment/alloy',
      'spec.template.spec.containers[0].args',
      '--cluster.enabled=true',
      14,
    ],
    ['deployment/alloy', 'spec.template.spec.containers[0].env', '[]', 11],
    ['deployment/alloy', 'spec.template.spec.containers[7].args', 'x', 11],
    ['service/peers', 'spec.clusterIP', 'None', 23],
  ])('finds the line of %s %s with %s', (object, field, value, line) => {
    for (const text of [FILE, FILE.replace(/\n/g, '\r\n'), `\uFEFF${FILE}`]) {
      const place = places(text).get(object);
      expect([place?.file, place?.lineOf(field, value)]).toEqual([
        'all.yaml',
        line,
      ]);
    }
  });

  it('takes the first of a name', () => {
    const two = `${FILE}---\n${FILE}`;
    expect(places(two).get('service/peers')?.lineOf('kind')).toBe(20);
  });

  it('has no place for what is no object', () => {
    expect([...places('- a\n---\n5\n').keys()]).toEqual([]);
  });
});
