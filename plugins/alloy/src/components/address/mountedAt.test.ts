import { mountedAt } from './mountedAt';

describe('mountedAt', () => {
  it.each([
    ['/c/lab/alloy', '', '/c/lab/alloy'],
    ['/c/lab/alloy/', '', '/c/lab/alloy'],
    ['/c/lab/alloy/findings', 'findings', '/c/lab/alloy'],
    ['/c/lab/alloy/collectors/m/a%20b/', 'collectors/m/a b/', '/c/lab/alloy'],
    ['/c/lab/alloy/collectors/%2F', 'collectors//', '/c/lab/alloy'],
    ['/c/lab/alloy/100%', '100%', '/c/lab/alloy'],
    ['/', '', ''],
  ])('of %s is what stands before "%s"', (pathname, rest, base) => {
    expect(mountedAt(pathname, rest)).toBe(base);
  });
});
