import { render } from '@testing-library/react';
import { Breakable } from './Breakable';

const html = (text: string) =>
  render(<Breakable text={text} />).container.innerHTML;

describe('Breakable', () => {
  it('may break after dots and underscores, and is the same text', () => {
    expect(html('prometheus.scrape.a_b')).toBe(
      'prometheus.<wbr>scrape.<wbr>a_<wbr>b<wbr>',
    );
    expect(html('__name__')).toBe('__<wbr>name__<wbr>');
  });

  it('keeps the dashes of a flag at its word', () => {
    expect(html('with --cluster.enabled')).toBe(
      'with <span style="white-space: nowrap;">--cluster</span>.<wbr>enabled<wbr>',
    );
  });

  it('is nothing of nothing', () => {
    expect(html('')).toBe('');
  });
});
