import { besideFile, normalPath } from './paths';

describe('paths', () => {
  it.each([
    ['a/b.yaml', 'a/b.yaml'],
    ['./a//b/./c', 'a/b/c'],
    ['a/../b', 'b'],
    ['../../a', '../../a'],
    ['/tmp/a/../b', '/tmp/b'],
  ])('makes of %s %s', (path, normal) => {
    expect(normalPath(path)).toBe(normal);
  });

  it.each([
    ['kubernetes/kustomization.yaml', 'a/b.alloy', 'kubernetes/a/b.alloy'],
    ['kustomization.yaml', 'a.alloy', 'a.alloy'],
    ['x/y/kustomization.yaml', '../a.alloy', 'x/a.alloy'],
    ['/tmp/x/k.yaml', '../../a', '/a'],
  ])('finds from %s the file %s', (file, name, found) => {
    expect(besideFile(file, name)).toBe(found);
  });
});
