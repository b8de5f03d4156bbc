import { fileTree } from './fileTree';

describe('fileTree', () => {
  it('puts files into their folders, in their order', () => {
    expect(fileTree(['README.md', 'a/x', 'b.yaml', 'a/b/y', 'a/z'])).toEqual([
      { path: '', files: ['README.md', 'b.yaml'] },
      { path: 'a', files: ['a/x', 'a/z'] },
      { path: 'a/b', files: ['a/b/y'] },
    ]);
  });
});
