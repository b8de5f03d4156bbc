import fc from 'fast-check';
import type { BlockStatement, File } from '../ast';
import { attribute, block, file } from '../build';
import {
  CATALOGUE_RELEASE,
  componentNames,
  componentType,
  type BodyType,
} from '../catalogue';
import { parse } from '../parse';
import { isOpenFor, validate, ValidateOptions } from '.';

const NEWER = 'v1.999.0';

/** What stands against a newer release, and what is open. */
function judged(text: string | File, options?: ValidateOptions) {
  const tree = typeof text === 'string' ? parse(text).file : text;
  const all = validate(tree, { release: NEWER, ...options });
  return {
    stands: all
      .filter(it => !isOpenFor(it, NEWER))
      .map(({ message }) => message),
    open: all
      .filter(it => isOpenFor(it, NEWER))
      .map(({ lacking, nearest }) =>
        nearest ? `${lacking}: ${nearest}?` : lacking,
      ),
  };
}

const scrape = (lines: string) =>
  `prometheus.scrape "a" {\n  targets = []\n  forward_to = []\n${lines}\n}\n`;

describe('validation for a newer release', () => {
  it.each([
    ['newer.thing "a" { }', 'component'],
    ['newer { }', 'component'],
    ['ui { }', 'block'],
    [scrape('newer = 1'), 'attribute'],
    [scrape('newer { }'), 'block'],
    [scrape('clustering { }\n clustering { }'), 'block'],
    [scrape('scrape_interva = "1m"'), 'attribute: scrape_interval?'],
    ['logging {\n  level = "debgu"\n}', 'value: debug?'],
    ['logging {\n  newer = 1\n}', 'attribute'],
    ['prometheus.scrape "a" {\n  targets = []\n}', 'requirement'],
    [
      'prometheus.operator.scrapeconfigs "a" {\n  forward_to = []\n}',
      'stability',
    ],
    ['otelcol.exporter.googlecloud "a" { }', 'stability'],
    [scrape('job_name = hash.sha256("a")'), 'function'],
    [scrape('job_name = strng.trim("a")'), 'function: string?'],
  ])('leaves open: %s', (text, lacking) => {
    const { stands, open } = judged(text);
    expect(stands).toEqual([]);
    expect([...new Set(open)]).toEqual([lacking]);
    // The catalogue's own release is known whole.
    for (const release of [undefined, CATALOGUE_RELEASE, 'v1.0.0', 'latest']) {
      const all = validate(parse(text).file, { release });
      expect(all.some(it => isOpenFor(it, release))).toBe(false);
      expect(all.length).toBeGreaterThan(0);
    }
  });

  it.each([
    ['newer = 1', 'unrecognized attribute newer'],
    [scrape('').repeat(2), 'block prometheus.scrape.a already declared'],
    [scrape('job_name = loki.write.b.receiver'), 'does not exist'],
    [scrape('job_name = loki.write'), 'does not exist'],
    [scrape('job_name = newer.thing.b.receiver'), 'does not exist'],
    [scrape('scrape_interval = "1 minute"'), 'duration'],
    [scrape('scrape_interval = true'), 'expected string, got bool'],
    [scrape('honor_labels = !1'), 'expected bool, got number'],
    [scrape('clustering = true'), 'must be a block'],
    [scrape('job_name { }'), 'must be an attribute'],
    [scrape('targets = []'), 'may only be provided once'],
    [scrape('job_name = prometheus.scrape.a.x'), 'cannot reference self'],
    ['prometheus.scrape {\n  targets = []\n  forward_to = []\n}', 'label'],
    ['argument "a" { }', 'only allowed inside a module'],
    ['declare "m" {\n  http { }\n}', 'http not allowed in module'],
    ['declare "m" { }\nm "a" {\n  b = 1\n}', 'unrecognized attribute name "b"'],
    [
      'declare "m" {\n  argument "b" { }\n}\nm "a" { }',
      'missing required attribute "b"',
    ],
    ['declare "m" { }\nm { }', 'must have a label'],
  ])('still finds: %s', (text, message) => {
    const { stands, open } = judged(text);
    expect(stands.join('\n')).toContain(message);
    expect(open).toEqual([]);
  });

  it('judges what a component that is not known refers to', () => {
    const text = 'newer.thing "a" {\n  to = [loki.write.b.receiver]\n}\n';
    expect(judged(text)).toEqual({
      stands: [
        'component "loki.write.b.receiver" does not exist or is out of scope',
      ],
      open: ['component'],
    });
    expect(validate(parse(text).file)).toHaveLength(1);
  });

  it('knows no types for sure of what the catalogue has as a preview', () => {
    const text =
      'prometheus.operator.scrapeconfigs "a" {\n  forward_to = 1\n  clustering = 2\n}\n';
    const { stands, open } = judged(text, { stability: 'experimental' });
    expect(stands).toEqual([]);
    expect(open).toEqual(['type', 'type']);
  });

  it('looks for the name that was meant of the first of many alone', () => {
    const lines = Array.from({ length: 100 }, () => '  target = 1').join('\n');
    const all = validate(parse(scrape(lines)).file, { release: NEWER });
    expect(all).toHaveLength(100);
    expect(all.filter(it => it.nearest)).toHaveLength(20);
  });
});

/** Blocks of the catalogue whose required arguments are given, as far as that can be written without others. */
const smallest = fc
  .constantFrom(...componentNames())
  .map(name => ({ name, tree: file([smallestBlock(name)]) }))
  .filter(
    ({ tree }) =>
      validate(tree, { stability: 'experimental', community: true }).length ===
      0,
  );

const WRITTEN = { scalar: '1', list: [], map: {}, object: {} } as const;

function smallestBlock(name: string): BlockStatement {
  return block(name, 'a', bodyOf(componentType(name)!.body));
}

function bodyOf(
  type: BodyType,
): (BlockStatement | ReturnType<typeof attribute>)[] {
  return type.required.map(name => {
    const nested = type.blocks.get(name);
    if (nested) {
      return block(name, bodyOf(nested.body));
    }
    const { kind } = type.arguments.get(name)!.type;
    return attribute(name, WRITTEN[kind]);
  });
}

/** A file with a statement that no release of the catalogue's age has, somewhere in it. */
const additions: readonly ((tree: File, name: string) => File)[] = [
  (tree, name) => ({
    ...tree,
    body: [...tree.body, block(`${name}.it`, 'b', [])],
  }),
  (tree, name) => within(tree, attribute(name, 1)),
  (tree, name) => within(tree, block(name, [])),
];

function within(tree: File, statement: BlockStatement['body'][number]): File {
  const [first, ...others] = tree.body as BlockStatement[];
  return {
    ...tree,
    body: [{ ...first, body: [...first.body, statement] }, ...others],
  };
}

describe('any configuration with something that the catalogue lacks', () => {
  const options = { stability: 'experimental', community: true } as const;

  it('fails for the release of the catalogue, and is open in one thing for a newer one', () => {
    fc.assert(
      fc.property(
        smallest,
        fc.constantFrom(...additions),
        fc.stringMatching(/^zz[a-z]{1,8}$/),
        ({ tree }, add, name) => {
          const text = add(tree, name);
          expect(validate(text, options)).not.toEqual([]);
          const { stands, open } = judged(text, options);
          expect(stands).toEqual([]);
          expect(open).toHaveLength(1);
        },
      ),
    );
  });
});
