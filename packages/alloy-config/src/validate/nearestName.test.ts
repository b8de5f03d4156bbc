import { nearestName } from './nearestName';

const KNOWN = ['targets', 'forward_to', 'scrape_interval', 'job', 'url'];

describe('nearestName', () => {
  it.each([
    ['target', 'targets'],
    ['tagrets', 'targets'],
    ['scrape_intreval', 'scrape_interval'],
    ['scrap_intervall', 'scrape_interval'],
    ['forwardto', 'forward_to'],
    ['jb', undefined],
    ['jop', 'job'],
    ['nonsense', undefined],
    ['', undefined],
  ])('finds for %s %s', (name, expected) => {
    expect(nearestName(name, KNOWN)).toBe(expected);
  });

  it('takes the nearest of several, and no name for a slip of itself', () => {
    expect(nearestName('targest', ['targest', 'target', 'targetsx'])).toBe(
      'target',
    );
  });
});
