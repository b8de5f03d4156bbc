import { render } from '@testing-library/react';
import { Flagged } from './Flagged';

const html = (text: string) =>
  render(<Flagged text={text} />).container.innerHTML;

describe('Flagged', () => {
  it('keeps the dashes of a flag at its first word', () => {
    expect(html('Run it with --cluster.wait-for-size.')).toBe(
      'Run it with <span style="white-space: nowrap;">--cluster</span>.wait-for-size.',
    );
  });

  it('leaves other dashes alone', () => {
    expect(html('alloy-node a--b --- -x')).toBe('alloy-node a--b --- -x');
  });
});
