import { createHash } from 'node:crypto';
import { known, unknown } from '@alloy-fleet/alloy-advisor';
import { notGiven } from '@alloy-fleet/alloy-advisor/static';
import { writtenAlloy } from '../../__testUtils__/writtenAlloy';
import { readCollector } from './readCollector';

const EVENTS = 'loki.source.kubernetes_events "a" {\n  forward_to = []\n}\n';
const nothing = unknown('repository', 'Not asked.');

function read(input: Parameters<typeof readCollector>[0]) {
  return structuredClone(readCollector(structuredClone(input)));
}

describe('readCollector', () => {
  it('says what a collector is told to do', () => {
    const { configuration, readsEvents } = read({
      collector: writtenAlloy(`${EVENTS}\nlogging {}\n`),
      repository: nothing,
    });

    expect(configuration).toMatchObject({
      known: true,
      value: {
        origin: 'configmap/alloy',
        hash: createHash('sha256')
          .update(`${EVENTS}\nlogging {}\n`)
          .digest('hex'),
        components: ['logging', 'loki.source.kubernetes_events'],
        placements: [
          expect.objectContaining({
            component: 'loki.source.kubernetes_events.a',
          }),
        ],
      },
    });
    expect(readsEvents).toBe(true);
  });

  it('tells one that reads no events from one of which that is not known', () => {
    const collector = writtenAlloy('// loki.source.kubernetes_events');
    expect(read({ collector, repository: nothing }).readsEvents).toBe(false);

    const unread = read({
      collector: { ...collector, config: notGiven('It was too much.') },
      repository: nothing,
    });
    expect(unread.readsEvents).toBeUndefined();
    expect(unread.configuration).toEqual(
      unknown('kubernetes', 'It was too much.'),
    );
  });

  it('holds it against what version control has', () => {
    const collector = writtenAlloy('logging {}\n// a\n');
    const { name, namespace, config } = writtenAlloy('logging {}\n// b\n');

    expect(
      read({
        collector,
        repository: known('repository', [{ name, namespace, config }]),
      }).versioned,
    ).toMatchObject({
      known: true,
      value: { file: 'config.alloy', differsAtLine: 2 },
    });
    expect(read({ collector, repository: nothing }).versioned).toEqual(nothing);
  });
});
