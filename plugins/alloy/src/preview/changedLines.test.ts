import { changedFiles } from './changedLines';

const filesOf = (files: Record<string, string>) =>
  new Map(Object.entries(files));

describe('changedFiles', () => {
  it('marks the lines that are new and counts those that are gone', () => {
    const changes = changedFiles(
      filesOf({ a: '1\n2\n3\n', b: 'same\n', gone: '' }),
      filesOf({ a: '1\nnew\n3\nlast\n', b: 'same\n', c: 'x\ny\n' }),
    );
    expect([...changes.keys()]).toEqual(['a', 'c']);
    expect(changes.get('a')).toEqual({ lines: new Set([2, 4]), removed: 1 });
    expect(changes.get('c')).toEqual({ lines: new Set([1, 2]), removed: 0 });
  });

  it('marks nothing for lines that are only gone', () => {
    const changes = changedFiles(
      filesOf({ a: '1\n2\n' }),
      filesOf({ a: '1\n' }),
    );
    expect(changes.get('a')).toEqual({ lines: new Set(), removed: 1 });
  });

  it('marks all between the first and the last difference of what has little in common', () => {
    const lines = (mark: string) =>
      Array.from({ length: 5_000 }, (_, i) => `${mark}${i}`);
    const text = (mark: string) => ['first', ...lines(mark), 'last'].join('\n');
    const { lines: marked, removed } = changedFiles(
      filesOf({ a: text('x') }),
      filesOf({ a: text('y') }),
    ).get('a')!;
    expect([marked.size, removed]).toEqual([5_000, 5_000]);
    expect([marked.has(1), marked.has(2), marked.has(5_002)]).toEqual([
      false,
      true,
      false,
    ]);
  });
});
