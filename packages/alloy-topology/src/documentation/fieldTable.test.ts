import { specDescription } from '../spec';
import { fieldRows } from './fieldRows';
import { fieldTable } from './fieldTable';

/** The cells of the row that a field has. */
function rowOf(field: string): readonly string[] | undefined {
  return fieldTable()
    .split('\n')
    .map(line => line.split(' | ').map(cell => cell.replace(/^\||\|$/g, '')))
    .map(cells => cells.map(cell => cell.trim()))
    .find(([name]) => name === `\`${field}\``);
}

describe('the table of fields', () => {
  it('has every field of a spec', () => {
    const groups = new Set(fieldRows().map(({ path }) => path[0]));
    expect([...groups].map(name => name.replace('[]', ''))).toEqual(
      Object.keys(specDescription().properties!),
    );
  });

  it('says defaults, limits and choices', () => {
    expect(rowOf('collectors.cluster.replicas')).toEqual([
      '`collectors.cluster.replicas`',
      '`2`',
      expect.stringMatching(/; from 1 to 100$/),
    ]);
    expect(rowOf('ci')).toEqual([
      '`ci`',
      '`github`',
      expect.stringMatching(/; `github`, `gitea`, `gitlab` or `none`$/),
    ]);
    expect(rowOf('metrics.tenant')?.[1]).toBe('required');
    expect(rowOf('traces')?.[1]).toBe('none');
    expect(rowOf('cardinality.podLogLabels')?.[1]).toBe(
      '`pod`, `container`, `stream`',
    );
  });

  it('has no row for a group that is always there', () => {
    expect(rowOf('metrics')).toBeUndefined();
    expect(rowOf('otlp')).toBeUndefined();
    expect(rowOf('otlp.enabled')).toBeDefined();
  });

  it('says once what holds for several', () => {
    expect(
      rowOf('{metrics,logs,traces}.{basicAuth,bearerAuth,tls}.external.store'),
    ).toBeDefined();
    expect(rowOf('metrics.tls.external.store')).toBeUndefined();
  });

  it('has columns of one width, as the formatter of this repository writes them', () => {
    const widths = fieldTable()
      .trimEnd()
      .split('\n')
      .map(({ length }) => length);
    expect(new Set(widths).size).toBe(1);
  });
});
