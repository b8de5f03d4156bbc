import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  TestApiProvider,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { coreApis } from '@backstage/frontend-plugin-api';
import { LabBanner } from './LabBanner';

function renderBanner(answer: (url: string, init?: RequestInit) => Response) {
  const asked: { url: string; body?: unknown }[] = [];
  renderInTestApp(
    <TestApiProvider
      apis={[
        [
          coreApis.discovery,
          { getBaseUrl: async () => 'http://backend/proxy' },
        ],
        [
          coreApis.fetch,
          {
            fetch: async (url: any, init?: RequestInit) => {
              asked.push({ url, body: init?.body });
              return answer(url, init);
            },
          },
        ],
      ]}
    >
      <LabBanner />
    </TestApiProvider>,
  );
  return asked;
}

const state = { scenario: 'healthy', scenarios: ['healthy', 'degraded'] };

describe('LabBanner', () => {
  it('says that the data is simulated, and by which scenario', async () => {
    renderBanner(() => Response.json(state));

    expect(await screen.findByText('Simulated data.')).toBeInTheDocument();
    expect(screen.getByLabelText('Scenario')).toHaveValue('healthy');
  });

  it('asks the lab for another scenario and says why it did not come', async () => {
    const asked = renderBanner(url =>
      url.endsWith('/state')
        ? Response.json(state)
        : Response.json({ error: 'index.json is missing' }, { status: 400 }),
    );

    await userEvent.selectOptions(
      await screen.findByLabelText('Scenario'),
      'degraded',
    );

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The lab did not switch to degraded: index.json is missing',
    );
    expect(asked[1]).toEqual({
      url: 'http://backend/proxy/lab/scenario',
      body: '{"name":"degraded"}',
    });
  });

  it('shows nothing where there is no lab', async () => {
    renderBanner(() => new Response('', { status: 404 }));

    await new Promise(resolve => setTimeout(resolve, 50));
    expect(screen.queryByText('Simulated data.')).not.toBeInTheDocument();
  });
});
