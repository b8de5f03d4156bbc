import { yamlDocuments } from './yamlDocuments';

function read(text: string): { values: unknown[]; errors: string[] } {
  const errors: string[] = [];
  const { documents } = yamlDocuments(text, error => errors.push(error));
  return { values: documents.map(({ value }) => value), errors };
}

describe('yamlDocuments', () => {
  it('reads documents, and tells where another is wrong', () => {
    expect(read('a: &b [1]\nc: *b\n---\na: b: c\n---\n- {d: e}\n')).toEqual({
      values: [{ a: [1], c: [1] }, [{ d: 'e' }]],
      errors: [expect.stringMatching(/ at line \d, column \d$/)],
    });
    expect(read('')).toEqual({ values: [], errors: [] });
  });

  it.each([
    ['a: 1\nb: {c: 2, c: 3}\n', 'Map keys must be unique at line 4, column 11'],
    ['a: *b\n', /Unresolved alias/],
    [`${'['.repeat(10_000)}`, 'It nests deeper than 200 levels at line 3'],
    ['- '.repeat(10_000), /deeper than 200 levels/],
    [`a: &a 1\nb: [${'*a, '.repeat(1_001)}]`, /more than 1000 aliases/],
    [
      `a0: &a0 [x, x]\n${Array.from(
        { length: 30 },
        (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]\n`,
      ).join('')}`,
      /Excessive alias count/,
    ],
  ])('refuses %#', (text, error) => {
    const { values, errors } = read(`first: 1\n---\n${text}`);

    expect(values).toEqual([{ first: 1 }]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(error);
  });
});
