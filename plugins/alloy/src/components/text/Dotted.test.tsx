import { render } from '@testing-library/react';
import { Dotted } from './Dotted';

describe('Dotted', () => {
  it('puts a dot between facts, and none for one that is not there', () => {
    const since: string | undefined = undefined;
    const { container } = render(
      <Dotted>
        node k8s-worker-03
        {since}
        {false}
        <time>4 min</time>
      </Dotted>,
    );
    expect(container).toHaveTextContent('node k8s-worker-03 · 4 min');
  });

  it('is one fact without any', () => {
    const { container } = render(<Dotted>a fact</Dotted>);
    expect(container).toHaveTextContent(/^a fact$/);
  });
});
