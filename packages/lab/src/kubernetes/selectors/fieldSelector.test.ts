import { FLEET_RESOURCES, resourceKey } from '../objects/Resource';
import { parseFieldSelector } from './fieldSelector';

describe('parseFieldSelector', () => {
  const pod = {
    metadata: { name: 'alloy-node-1', namespace: 'monitoring' },
    spec: { nodeName: 'k8s-worker-01' },
    status: { phase: 'Running' },
  };

  function resource(key: string) {
    return FLEET_RESOURCES.find(it => resourceKey(it) === key)!;
  }

  it.each([
    ['spec.nodeName=k8s-worker-01', true],
    ['spec.nodeName==k8s-worker-02', false],
    ['status.phase!=Running', false],
    ['status.phase=Running,metadata.name=alloy-node-1', true],
    ['status.phase=Running,metadata.name=alloy-node-2', false],
    ['status.podIP=', true],
    ['spec.hostNetwork=false', true],
    ['metadata.namespace=monitoring', true],
  ])('%p selects the pod: %p', (selector, selected) => {
    const selects = parseFieldSelector(selector, resource('/v1/pods'));
    expect(selects(pod)).toBe(selected);
  });

  it('compares nodes and events by fields of their own', () => {
    const node = { metadata: { name: 'n' }, spec: { unschedulable: true } };
    const event = {
      metadata: { name: 'e' },
      involvedObject: { kind: 'Pod', name: 'alloy-node-1' },
      type: 'Warning',
    };
    const ofNodes = resource('/v1/nodes');
    const ofEvents = resource('/v1/events');
    expect(parseFieldSelector('spec.unschedulable=true', ofNodes)(node)).toBe(
      true,
    );
    expect(
      parseFieldSelector(
        'involvedObject.name=alloy-node-1,type=Warning',
        ofEvents,
      )(event),
    ).toBe(true);
  });

  it.each([
    [
      '/v1/pods',
      'status.containerStatuses=x',
      'field label not supported: status.containerStatuses',
    ],
    [
      '/v1/configmaps',
      'data.a=x',
      '"data.a" is not a known field selector: only "metadata.name", "metadata.namespace"',
    ],
    ['/v1/nodes', 'metadata.namespace=x', 'field label not supported'],
    ['/v1/pods', 'spec.nodeName', "can't understand 'spec.nodeName'"],
  ])('of %s, %p is refused', (key, selector, message) => {
    expect(() => parseFieldSelector(selector, resource(key))).toThrow(message);
  });
});
