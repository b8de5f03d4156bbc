import type { FormField } from '@alloy-fleet/alloy-topology';
import { parse } from 'yaml';
import { withForm } from './withForm';

const TEMPLATE = `# A template.
spec:
  owner: platform # by hand
  # Generated.
  parameters:
    - title: Old

      properties: {}

  steps:
    - id: render # by hand
`;
const WORDS = 'Words that are too long for one line of a file. '
  .repeat(3)
  .trim();
const PAGES: readonly FormField[] = [
  {
    title: 'First',
    properties: {
      a: { description: WORDS, pattern: `^(it's|${'x'.repeat(80)})$` },
    },
  },
  { title: 'Second', properties: { '$&': { type: 'string' } } },
];

describe('withForm', () => {
  const text = withForm(TEMPLATE, PAGES);

  it('puts the pages where others stood', () => {
    expect(parse(text)).toEqual({
      spec: {
        owner: 'platform',
        parameters: PAGES,
        steps: [{ id: 'render' }],
      },
    });
  });

  it('leaves everything else as it is', () => {
    const rest = (template: string) =>
      template.replace(/ {2}parameters:[^]*(?= {2}steps)/, '');
    expect(rest(text)).toBe(rest(TEMPLATE));
  });

  it('folds words and leaves patterns whole', () => {
    const lines = text.split('\n');
    expect(lines.filter(line => line.length > 80)).toEqual([
      expect.stringMatching(/^ +pattern: '/),
    ]);
  });

  it('writes the same again', () => {
    expect(withForm(text, PAGES)).toBe(text);
  });

  it('refuses what has no parameters', () => {
    expect(() => withForm('spec: {}\n', PAGES)).toThrow(
      /no "parameters:" to put a form into/,
    );
  });
});
