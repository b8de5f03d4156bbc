import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BodyType, componentNames, componentType } from '../catalogue';
import { CATALOGUE_RELEASE } from '../catalogue/release';
import { componentFacts, knownComponents } from '.';
import type { ComponentFacts } from './ComponentFacts';

const present = knownComponents().filter(it => it.goneSince === undefined);

function bodyOf({ name }: ComponentFacts): BodyType {
  return componentType(name)!.body;
}

function exportsOf({ name }: ComponentFacts): unknown[] {
  return [...componentType(name)!.exports.values()];
}

/** What an argument or a block of a path is; undefined where the types have none. */
function at(body: BodyType, [name, ...inner]: readonly string[]): unknown {
  const block = body.blocks.get(name);
  return inner.length > 0
    ? block && at(block.body, inner)
    : block ?? body.arguments.get(name);
}

const list = (name: string) => ({
  kind: 'list',
  element: { kind: 'scalar', name },
});
const scalar = (name: string) => ({ kind: 'scalar', name });

describe('the table of components', () => {
  it('has each component once', () => {
    const names = knownComponents().map(it => it.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('has components that there are', () => {
    expect(present.filter(it => !componentType(it.name))).toEqual([]);
  });

  it('says of those that are gone since when', () => {
    const [, minor] = CATALOGUE_RELEASE.split('.').map(Number);
    const gone = knownComponents().filter(it => it.goneSince !== undefined);
    expect(gone).not.toEqual([]);
    expect(gone.filter(it => componentType(it.name))).toEqual([]);
    expect(
      gone.filter(it => Number(it.goneSince!.split('.')[1]) > minor),
    ).toEqual([]);
  });

  it('takes up every file of its folder', () => {
    const folder = join(__dirname, 'table');
    const registry = readFileSync(join(folder, 'index.ts'), 'utf8');
    const files = readdirSync(folder)
      .filter(it => it !== 'index.ts')
      .map(it => it.replace(/\.ts$/, ''));
    expect(files.length).toBeGreaterThan(40);
    expect(files.filter(it => !registry.includes(`'./${it}'`))).toEqual([]);
  });

  it('knows of exactly those with a clustering block that they have one', () => {
    const withBlock = componentNames().filter(name =>
      componentType(name)!.body.blocks.has('clustering'),
    );
    expect(withBlock).toHaveLength(10);
    expect(
      knownComponents()
        .filter(it =>
          it.traits?.some(({ kind }) => kind === 'clustering block'),
        )
        .map(it => it.name)
        .sort(),
    ).toEqual(withBlock.sort());
  });

  it('says of every exporter whether it measures its host', () => {
    const exporters = componentNames().filter(it =>
      it.startsWith('prometheus.exporter.'),
    );
    const untold = exporters.filter(name => !componentFacts(name).traits);
    expect(untold).toEqual([]);
  });

  it('says what each that is called after Kubernetes reads of it', () => {
    const untold = componentNames()
      .filter(it => /kubernetes|k8s|kubelet/.test(it))
      .map(componentFacts)
      .filter(it => !it.reads && !it.readsMore);
    expect(untold).toEqual([]);
  });

  it('names arguments and blocks that there are', () => {
    const missing = present.flatMap(facts =>
      [
        ...(facts.deprecated ?? []).map(it => it.path.split('.')),
        ...(facts.listens ?? []).map(it => [it.block, it.argument]),
        ...(facts.host?.mounts ?? []).map(it => [it.argument]),
      ]
        .filter(path => !at(bodyOf(facts), path))
        .map(path => `${facts.name}: ${path.join('.')}`),
    );
    expect(missing).toEqual([]);
  });

  it('knows where a listener is when it is not told', () => {
    for (const facts of present) {
      for (const { block, argument, port } of facts.listens ?? []) {
        expect(at(bodyOf(facts), [block, argument])).toMatchObject({
          default: expect.stringMatching(new RegExp(`:${port}$`)),
        });
      }
    }
  });

  it('has what finds targets export them', () => {
    const finding = present.filter(
      it => it.discovers ?? it.relabels === 'targets',
    );
    expect(finding).not.toEqual([]);
    for (const facts of finding) {
      expect(exportsOf(facts)).toContainEqual(list('Target'));
    }
  });

  it('has what is given targets take them', () => {
    const given = present.filter(it => it.collects === 'given');
    expect(given).not.toEqual([]);
    for (const facts of given) {
      expect(bodyOf(facts).arguments.get('targets')?.type).toEqual(
        list('Target'),
      );
    }
  });

  it.each([
    ['metrics', 'MetricsReceiver'],
    ['logs', 'LogsReceiver'],
    ['profiles', 'ProfilesReceiver'],
  ])(
    'has what changes or delivers %s export a receiver of them',
    (signal, type) => {
      const receivers = present.filter(
        it => it.relabels === signal || it.delivers === signal,
      );
      expect(receivers.length).toBeGreaterThan(1);
      for (const facts of receivers) {
        expect(exportsOf(facts)).toContainEqual(scalar(type));
      }
    },
  );

  it('knows of exactly those with rules of their own that they relabel', () => {
    const withRules = componentNames().filter(
      name =>
        componentType(name)!.body.blocks.has('rule') &&
        componentType(name)!.exports.has('rules'),
    );
    expect(
      present
        .filter(it => it.relabels)
        .map(it => it.name)
        .sort(),
    ).toEqual(withRules.sort());
  });

  it('has stages where there are some', () => {
    for (const facts of present.filter(it => it.hasStages)) {
      expect(
        [...bodyOf(facts).blocks.keys()].filter(it => it.startsWith('stage.')),
      ).not.toEqual([]);
    }
  });
});
