import { parseAllDocuments } from 'yaml';
import { renderRepository } from '../renderRepository';
import { InvalidSpecError, parseSpec } from '../spec';
import { labSpec } from '../testdata/labSpec';

const withCollectors = (collectors: object) =>
  parseSpec({ ...labSpec, collectors });

function workloadOf(path: string, collectors: object): any {
  const text = renderRepository(withCollectors(collectors)).get(
    `kubernetes/${path}.yaml`,
  )!;
  return parseAllDocuments(text)[0].toJS().spec;
}

function problemOf(collectors: object): string {
  try {
    withCollectors(collectors);
    return '';
  } catch (error) {
    const [{ field, message }] = (error as InvalidSpecError).issues;
    return `${field}: ${message}`;
  }
}

describe('how a collector runs', () => {
  it.each([
    ['node', 'alloy-node/daemonset'],
    ['cluster', 'alloy-cluster/statefulset'],
    ['kubeEvents', 'alloy-kube-events/deployment'],
  ])('puts the pods of %s where they are asked for', (name, path) => {
    const pod = workloadOf(path, {
      [name]: {
        resources: { cpu: '300m', memory: '1Gi', memoryLimit: '2Gi' },
        tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'o11y' }],
        nodeSelector: { pool: 'o11y' },
        priorityClass: 'collectors',
      },
    }).template.spec;
    expect(pod).toMatchObject({
      priorityClassName: 'collectors',
      nodeSelector: { pool: 'o11y' },
      tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'o11y' }],
    });
    expect(pod.containers[0].resources).toEqual({
      requests: { cpu: '300m', memory: '1Gi' },
      limits: { memory: '2Gi' },
    });
  });

  it('leaves the scheduling of replicas to the cluster when nothing is asked', () => {
    const pod = workloadOf('alloy-cluster/statefulset', {}).template.spec;
    expect(pod).not.toHaveProperty('tolerations');
    expect(pod).not.toHaveProperty('nodeSelector');
    expect(pod).not.toHaveProperty('priorityClassName');
  });

  it('gives alloy-cluster its replicas and their volumes', () => {
    const set = workloadOf('alloy-cluster/statefulset', {
      cluster: { replicas: 5, storageSize: '20Gi' },
    });
    expect(set.replicas).toBe(5);
    expect(set.volumeClaimTemplates[0].spec.resources.requests.storage).toBe(
      '20Gi',
    );
  });

  it('watches ScrapeConfigs at the stability level that they need, and may read them', () => {
    const files = renderRepository(
      withCollectors({
        cluster: { stability: 'experimental', scrapeConfigs: true },
      }),
    );
    const fileOf = (name: string) => files.get(`kubernetes/${name}`)!;
    expect(fileOf('alloy-cluster/config.alloy')).toContain(
      'prometheus.operator.scrapeconfigs',
    );
    expect(fileOf('alloy-cluster/rbac.yaml')).toContain('- scrapeconfigs');
    expect(fileOf('alloy-cluster/statefulset.yaml')).toContain(
      '--stability.level=experimental',
    );
    expect(fileOf('alloy-node/daemonset.yaml')).toContain(
      '--stability.level=generally-available',
    );
  });

  it.each([
    [
      { cluster: { scrapeConfigs: true } },
      /^collectors\.cluster\.scrapeConfigs: needs stability "experimental"/,
    ],
    [{ cluster: { replicas: 0 } }, /replicas: must be a whole number from 1/],
    [{ cluster: { replicas: 1.5 } }, /replicas: must be a whole number from 1/],
    [{ cluster: { storageSize: '1 GB' } }, /"1 GB" is no amount of memory/],
    [
      { node: { resources: { memoryLimit: '128Mi' } } },
      /memoryLimit: is less than the memory reserved/,
    ],
    [{ node: { resources: { cpu: '0' } } }, /"0" is no amount of CPU/],
    [{ node: { tolerations: [{ operator: 'Equal' }] } }, /key: is missing/],
    [{ node: { tolerations: [{ value: 'a' }] } }, /operator Exists takes none/],
    [{ node: { nodeSelector: { 'a b': 'c' } } }, /no label of a node/],
    [{ node: { replicas: 2 } }, /unknown fields "replicas"/],
    [
      { kubeEvents: { priorityClass: 'High' } },
      /is not a Kubernetes object name/,
    ],
  ])('refuses %j', (collectors, message) => {
    expect(problemOf(collectors)).toMatch(message);
  });
});
