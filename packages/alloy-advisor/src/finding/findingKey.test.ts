import { findingKey } from './findingKey';
import type { Subject } from './Subject';

const job = 'node';

describe('findingKey', () => {
  it.each<[string, Subject, Subject]>([
    [
      'job',
      { kind: 'target', name: 'a', job: 'node' },
      { kind: 'target', name: 'a', job: 'kubelet' },
    ],
    [
      'tenant',
      { kind: 'stream', name: 'a', tenant: 'x' },
      { kind: 'stream', name: 'a', tenant: 'y' },
    ],
    [
      'namespace that goes on as a name begins',
      { kind: 'instance', namespace: 'a b', name: 'c' },
      { kind: 'instance', namespace: 'a', name: 'b c' },
    ],
    [
      'name that goes on as a job begins',
      { kind: 'target', namespace: 'm', name: 'a', job: `b ${job}` },
      { kind: 'target', namespace: 'm', name: 'a b', job },
    ],
    [
      'name that has what separates others',
      { kind: 'instance', namespace: 'a', name: 'b","c' },
      { kind: 'instance', namespace: 'a","b', name: 'c' },
    ],
  ])('tells findings apart by their %s', (_, one, other) => {
    const check = 'made-up/check';

    expect(findingKey({ check, subject: one })).not.toBe(
      findingKey({ check, subject: other }),
    );
  });
});
