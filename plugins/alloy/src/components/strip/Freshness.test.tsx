import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { Freshness } from './Freshness';

function renderAged(seconds: number, onRefresh = () => {}) {
  return renderInTestApp(
    <Freshness
      takenAt={new Date(Date.now() - seconds * 1000).toISOString()}
      refreshing={false}
      onRefresh={onRefresh}
    />,
  );
}

describe('Freshness', () => {
  it('says the age of the data as it grows', async () => {
    jest.useFakeTimers();
    renderAged(8);
    expect(screen.getByText('updated 8 s ago')).toBeInTheDocument();

    act(() => {
      jest.advanceTimersByTime(53_000);
    });
    expect(screen.getByText('old data, updated 61 s ago')).toBeInTheDocument();
    jest.useRealTimers();
  });

  it('refreshes on demand', async () => {
    const onRefresh = jest.fn();
    renderAged(1, onRefresh);
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));

    expect(onRefresh).toHaveBeenCalledTimes(1);
  });
});
