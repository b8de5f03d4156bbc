import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { UnknownValue } from './UnknownValue';

const REASON = 'The store refused the query: 403.';

describe('UnknownValue', () => {
  beforeEach(() => {
    renderInTestApp(<UnknownValue reasons={[REASON]} />);
  });

  it('says why to who hears it', async () => {
    expect(await screen.findByText(/unknown/)).toHaveTextContent(
      `unknown: ${REASON}`,
    );
  });

  it('says why on hover', async () => {
    const value = await screen.findByText(/unknown/);
    await userEvent.hover(value);
    expect(screen.getByRole('tooltip')).toHaveTextContent(REASON);
  });

  it('says why on focus, until it is told to go away', async () => {
    await screen.findByText(/unknown/);
    await userEvent.tab();
    expect(screen.getByRole('tooltip')).toHaveTextContent(REASON);

    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).toBeNull();
  });
});
