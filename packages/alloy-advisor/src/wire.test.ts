import type { z } from 'zod';
import type { SameShape } from './__testUtils__/SameShape';
import { Finding, findingSchema } from './finding/Finding';
import { parseFinding, parseSubject } from './finding';
import { Snapshot, snapshotSchema } from './snapshot/Snapshot';
import { parseSnapshot } from './snapshot';
import { snapshot } from './testdata/snapshots';

describe('the schemas of what goes over the wire', () => {
  it('are those of the interfaces', () => {
    // What is held to it is held by the compiler.
    const same: [
      SameShape<z.output<typeof snapshotSchema>, Snapshot>,
      SameShape<z.output<typeof findingSchema>, Finding>,
      SameShape<{ a: string; b?: number }, { a: string }>,
      SameShape<{ a: string; b?: { c?: 1 } }, { a: string; b?: { d?: 1 } }>,
      SameShape<{ a?: string }, { a: string }>,
    ] = [true, true, false, false, false];
    expect(same).toHaveLength(5);
  });
});

describe('parseSnapshot', () => {
  it('gives what was sent, without what a newer version has of its own', () => {
    const sent = JSON.parse(JSON.stringify(snapshot()));

    expect(parseSnapshot({ ...sent, moons: 2 })).toEqual(sent);
  });

  it('takes one of before sources could be added', () => {
    const { more, ...before } = snapshot();

    expect(parseSnapshot(before).more).toEqual({});
  });

  it('says where it is something else', () => {
    expect(() =>
      parseSnapshot(snapshot({ hosts: { known: true } as any })),
    ).toThrow(/^It is not a snapshot\. hosts\.value: /);
  });
});

describe('parseFinding', () => {
  it.each`
    subject
    ${{ kind: 'cluster', name: 'lab' }}
    ${{ kind: 'node', name: 'worker-01', collector: 'alloy-node' }}
    ${{ kind: 'instance', name: 'alloy-node-x', namespace: 'm', collector: 'alloy-node' }}
    ${{ kind: 'metric', name: 'container_memory_rss', tenant: 'platform' }}
    ${{ kind: 'stream', name: '{job="integrations/alloy"}' }}
    ${{ kind: 'target', name: '10.0.3.7:9100', job: 'node', collector: 'alloy-node' }}
  `('takes what is about $subject.kind', ({ subject }) => {
    const finding = {
      check: 'acme/some',
      status: 'failing',
      severity: 'info',
      subject,
      summary: 'So it is.',
      evidence: [],
    };
    expect(parseFinding(finding)).toEqual(finding);
  });

  it.each`
    subject                                   | wrong
    ${{ kind: 'target', name: '10.0.3.7:9' }} | ${/^It is not what a finding may be about\. job: /}
    ${{ kind: 'moon', name: 'Phobos' }}       | ${/\. kind: /}
    ${{ kind: 'metric' }}                     | ${/\. name: /}
  `('takes no $subject', ({ subject, wrong }) => {
    expect(() => parseSubject(subject)).toThrow(wrong);
  });
});
