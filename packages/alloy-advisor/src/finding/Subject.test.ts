import { Subject, subjectIdentity } from './Subject';

const different: Subject[] = [
  { kind: 'cluster', name: 'a' },
  { kind: 'node', name: 'a' },
  { kind: 'collector', name: 'a' },
  { kind: 'collector', name: 'a', namespace: 'm' },
  { kind: 'metric', name: 'a' },
  { kind: 'metric', name: 'a', tenant: 'platform' },
  { kind: 'metric', name: 'a', tenant: 'payments' },
  { kind: 'target', name: 'a', job: 'node' },
  { kind: 'target', name: 'a', job: 'kubelet' },
];

describe('subjectIdentity', () => {
  it('tells subjects from each other', () => {
    const identities = different.map(it => JSON.stringify(subjectIdentity(it)));

    expect(new Set(identities).size).toBe(different.length);
  });

  it('is the same whatever else is known', () => {
    expect(
      subjectIdentity({ kind: 'instance', name: 'a-0', collector: 'a' }),
    ).toEqual(subjectIdentity({ kind: 'instance', name: 'a-0' }));
  });
});
