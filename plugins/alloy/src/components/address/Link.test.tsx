import { createEvent, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { coreApis, useAppLocation } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { Link } from './Link';
import { RouteLink } from './RouteLink';

function Address() {
  const { pathname, search, hash } = useAppLocation();
  return <p data-testid="address">{pathname + search + hash}</p>;
}

function renderLinks(links: JSX.Element) {
  const analytics = mockApis.analytics();
  renderInTestApp(
    <>
      {links}
      <Address />
    </>,
    {
      apis: [[coreApis.analytics, analytics]],
      config: { app: { baseUrl: 'http://localhost:3000/portal' } },
      initialRouteEntries: ['/here?a=1'],
      mountPath: '/here',
    },
  );
  return analytics;
}

const address = () => screen.getByTestId('address').textContent;

describe('Link', () => {
  it('leads to a page of the app, and analytics hear of it', async () => {
    const analytics = renderLinks(<Link to="/here?b=2#c">there</Link>);
    const link = screen.getByRole('link', { name: 'there' });
    expect(link).toHaveAttribute('href', '/portal/here?b=2#c');

    await userEvent.click(link);
    expect(address()).toBe('/here?b=2#c');
    expect(
      analytics.getEvents().filter(it => it.action === 'click'),
    ).toMatchObject([
      { action: 'click', subject: 'there', attributes: { to: '/here?b=2#c' } },
    ]);
  });

  it('leads to another state of the page that it stands on', async () => {
    renderLinks(<Link to="?b=2">there</Link>);
    await userEvent.click(screen.getByRole('link'));

    expect(address()).toBe('/here?b=2');
  });

  it('opens what is elsewhere beside the portal, and says so', () => {
    renderLinks(
      <>
        <Link to="https://example.net/">Docs</Link>
        <Link to="https://example.net/" aria-label="Chart">
          Open
        </Link>
      </>,
    );
    const link = screen.getByRole('link', {
      name: 'Docs, Opens in a new window',
    });
    expect(link).toHaveAttribute('href', 'https://example.net/');
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', 'noopener');
    expect(
      screen.getByRole('link', { name: 'Chart, Opens in a new window' }),
    ).toBeInTheDocument();
  });

  it('never runs a script', () => {
    renderLinks(<Link to={['javascript', 'alert(1)'].join(':')}>there</Link>);

    expect(screen.getByText('there')).not.toHaveAttribute(
      'href',
      expect.stringContaining('alert'),
    );
  });
});

describe('RouteLink', () => {
  it.each([
    { ctrlKey: true },
    { metaKey: true },
    { shiftKey: true },
    { button: 1 },
  ])('leaves a click with %p to the browser', init => {
    renderLinks(<RouteLink to="/here?b=2">there</RouteLink>);
    const link = screen.getByText('there');
    const click = createEvent.click(link, init);
    fireEvent(link, click);

    expect(click.defaultPrevented).toBe(false);
    expect(address()).toBe('/here?a=1');
  });

  it('can be followed inside a picture, where its target is no text', async () => {
    renderLinks(
      <svg>
        <RouteLink to="/here?b=2">
          <text>there</text>
        </RouteLink>
      </svg>,
    );
    const link = screen.getByText('there').closest('a')!;
    Object.defineProperty(link, 'target', { value: { baseVal: '' } });
    await userEvent.click(link);

    expect(address()).toBe('/here?b=2');
  });
});
