import { parseLabelSelector } from './labelSelector';

describe('parseLabelSelector', () => {
  const labels = { app: 'alloy', tier: 'node', 'example.com/empty': '' };

  it.each([
    ['', true],
    ['app=alloy', true],
    ['app==alloy', true],
    ['app = alloy , tier = node', true],
    ['app=alloy,tier=cluster', false],
    ['app!=alloy', false],
    ['absent!=alloy', true],
    ['app in (mimir, alloy)', true],
    ['app in (mimir)', false],
    ['absent in (alloy)', false],
    ['app notin (alloy)', false],
    ['absent notin (alloy)', true],
    ['tier', true],
    ['absent', false],
    ['!absent', true],
    ['!tier', false],
    ['example.com/empty=', true],
    ['example.com/empty in (,x)', true],
    ['app=', false],
    ['in=x', false],
  ])('%p selects: %p', (selector, selected) => {
    expect(parseLabelSelector(selector)(labels)).toBe(selected);
  });

  it.each([
    ['a=b=c,,', "found '=', expected: ',' or 'end of string'"],
    ['a,', "found '', expected: identifier after ','"],
    ['a in b', "found 'b', expected: '('"],
    ['a in (b', "found '', expected: ',' or ')'"],
    ['a b', "found 'b', expected: in, notin, =, ==, !=, gt, lt"],
    ['-a=b', 'key: Invalid value: "-a"'],
    ['a=-b', 'values: Invalid value: "-b"'],
  ])('%p is refused', (selector, message) => {
    expect(() => parseLabelSelector(selector)).toThrow(message);
  });
});
