import { translate } from '../__testUtils__/translate';

describe('the messages', () => {
  it('group the digits of large numbers', () => {
    expect(translate()('summary.nodes', { count: 5000 })).toBe('5,000 nodes');
  });
});
