import { createBackendModule } from '@backstage/backend-plugin-api';
import { Subject, defineCheck, known } from '@alloy-fleet/alloy-advisor';
import { Additions } from './Additions';
import {
  LAB_CLUSTER,
  LabBackend,
  startLabBackend,
} from './__testUtils__/startLabBackend';
import { checksExtensionPoint, sourcesExtensionPoint } from './extensions';
import { findingId } from './history/findingId';
import { SourceFailure } from './sources/SourceFailure';
import type { Source } from './sources/Source';

/** Who owns a cluster, as an inventory outside Backstage has it. */
const inventory: Source<{ owner: string }> = {
  name: 'acme/inventory',
  asks: 'portal',
  target: ({ ref }) => ({ text: 'inventory', key: [ref.cluster] }),
  async read({ ref }) {
    if (ref.cluster !== LAB_CLUSTER) {
      throw new SourceFailure(
        'refused',
        'The inventory knows no such cluster.',
      );
    }
    return { owner: 'platform' };
  },
};

const ownerKnown = defineCheck({
  id: 'acme/owner-known',
  title: 'The inventory knows who owns the cluster',
  severity: 'info',
  outcomes({ cluster, more }) {
    const fact = more['acme/inventory'];
    return [
      {
        status: fact.known ? 'passing' : 'unknown',
        subject: { kind: 'cluster', name: cluster },
        summary: fact.known
          ? `${(fact.value as { owner: string }).owner} owns it.`
          : fact.reason,
        evidence: [],
      },
    ];
  },
});

/** What a check of others may be about: neither an object nor a process. */
const ABOUT: readonly Subject[] = [
  { kind: 'metric', name: 'container_memory_rss' },
  { kind: 'stream', name: '{job="api"}', tenant: 'payments' },
  {
    kind: 'target',
    name: '10.0.3.7:9100',
    job: 'integrations/unix',
    namespace: 'monitoring',
    collector: 'alloy-node',
  },
];

const stored = defineCheck({
  id: 'acme/stored',
  title: 'What is stored is what was ordered',
  severity: 'info',
  outcomes: () =>
    ABOUT.map(subject => ({
      status: 'failing',
      subject,
      summary: `Nobody ordered ${subject.name}.`,
      evidence: [],
      remedy: { text: 'Order it.' },
    })),
});

const acme = createBackendModule({
  pluginId: 'alloy',
  moduleId: 'acme',
  register(env) {
    env.registerInit({
      deps: { sources: sourcesExtensionPoint, checks: checksExtensionPoint },
      async init({ sources, checks }) {
        sources.addSource(inventory);
        checks.addCheck(ownerKnown);
        checks.addCheck(stored);
      },
    });
  },
});

describe('a source and a check that a module adds', () => {
  let backend: LabBackend;

  beforeAll(async () => {
    backend = await startLabBackend({
      scenario: 'healthy',
      withTelemetry: false,
      features: [acme],
    });
  });

  afterAll(() => backend?.stop());

  it('are asked and run with all others', async () => {
    const { snapshot, findings } = await backend.report();

    expect(snapshot.sources).toContainEqual(
      expect.objectContaining({
        source: 'acme/inventory',
        status: 'answered',
        target: 'inventory',
      }),
    );
    expect(snapshot.more).toEqual({
      'acme/inventory': known('acme/inventory', { owner: 'platform' }),
    });
    expect(findings).toContainEqual(
      expect.objectContaining({
        check: 'acme/owner-known',
        status: 'passing',
        summary: 'platform owns it.',
      }),
    );
  });

  it('are followed, whatever they are about', async () => {
    const { findings } = await backend.report();

    const found = findings.filter(it => it.check === 'acme/stored');
    expect(found.map(it => it.subject)).toEqual(ABOUT);
    expect(new Set(found.map(findingId)).size).toBe(ABOUT.length);
    for (const { since } of found) {
      expect(since?.firstSeenAt).toEqual(expect.any(String));
    }
  });
});

describe('Additions', () => {
  it.each(['kubernetes', 'inventory', ''])(
    'has no source added that is called "%s"',
    name => {
      expect(() =>
        new Additions().addSource({ ...inventory, name: name as any }),
      ).toThrow('expected one after who makes it');
    },
  );

  it('has none added twice', () => {
    const additions = new Additions();
    additions.addSource(inventory);
    additions.addCheck(ownerKnown);

    expect(() => additions.addSource(inventory)).toThrow('added twice');
    expect(() => additions.addCheck(ownerKnown)).toThrow(
      'There is a check "acme/owner-known" already.',
    );
    expect(() =>
      additions.addCheck({
        ...ownerKnown,
        id: 'coverage/node-without-collector',
      }),
    ).toThrow('already');
  });
});
