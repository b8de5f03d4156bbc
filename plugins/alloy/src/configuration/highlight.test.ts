import { highlight } from './highlight';

const pieces = (text: string) =>
  highlight(text).map(line =>
    line
      .filter(it => it.kind !== 'plain')
      .map(it => `${it.kind} ${it.text}`)
      .join(', '),
  );

describe('highlight', () => {
  it('tells blocks, attributes and values apart', () => {
    expect(
      pieces(
        [
          '// Of the node.',
          'prometheus.scrape "pods" {',
          '  targets = discovery.kubernetes.pods.targets',
          '  interval = "30s" // often',
          '  clustering { enabled = true }',
          '  limit = 10',
          '}',
        ].join('\n'),
      ),
    ).toEqual([
      'comment // Of the node.',
      'block prometheus, block ., block scrape, string "pods"',
      'attribute targets',
      'attribute interval, string "30s", comment // often',
      'block clustering, attribute enabled, literal true',
      'attribute limit, literal 10',
      '',
    ]);
  });

  it('follows strings and comments over lines', () => {
    expect(pieces('a = `one\ntwo`\n/* three\nfour */')).toEqual([
      'attribute a, string `one',
      'string two`',
      'comment /* three',
      'comment four */',
    ]);
  });

  it('loses nothing of a text, not even of one that does not parse', () => {
    const text = "a = 'b'\n}} \"open\n  € . 1..2\n\n";
    const lines = highlight(text);

    expect(lines.map(line => line.map(it => it.text).join('')).join('\n')).toBe(
      text,
    );
  });

  it('takes a million names in a row', () => {
    const text = 'a.'.repeat(200_000);

    expect(highlight(text)).toHaveLength(1);
  });
});
