import { useRef } from 'react';
import { render, screen } from '@testing-library/react';
import { useLastHeight } from './useLastHeight';

function Room(props: { filled: boolean }) {
  const element = useRef<HTMLDivElement>(null);
  const height = useLastHeight(element, 208);
  return props.filled ? (
    <div ref={element}>filled</div>
  ) : (
    <div data-testid="room">{height}</div>
  );
}

describe('useLastHeight', () => {
  afterEach(() => jest.restoreAllMocks());

  it('keeps as much room as what was there took', () => {
    jest
      .spyOn(HTMLElement.prototype, 'offsetHeight', 'get')
      .mockReturnValue(320);
    const { rerender } = render(<Room filled={false} />);
    expect(screen.getByTestId('room')).toHaveTextContent('208');

    rerender(<Room filled />);
    rerender(<Room filled={false} />);
    expect(screen.getByTestId('room')).toHaveTextContent('320');
  });

  it('keeps the usual room where nothing was laid out', () => {
    const { rerender } = render(<Room filled />);
    rerender(<Room filled={false} />);
    expect(screen.getByTestId('room')).toHaveTextContent('208');
  });
});
