import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { TestApiProvider, renderInTestApp } from '@backstage/test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { stubApi } from './__testUtils__/stubApi';
import { EntityAlloyContent, alloyApiRef, alloyPlugin } from './legacy';
import { TAB } from './__testUtils__/renderOnEntityPage';
import { clusterEntity, degradedSnapshot, reportOf } from './testdata';

describe('the plugin in an older app', () => {
  it('brings its API', () => {
    expect([...alloyPlugin.getApis()].map(it => it.api.id)).toEqual([
      alloyApiRef.id,
    ]);
  });

  it('shows the tab and its pages', async () => {
    const api = stubApi({
      getReport: async () => reportOf(degradedSnapshot()),
    });
    await renderInTestApp(
      <TestApiProvider apis={[[alloyApiRef, api]]}>
        <EntityProvider entity={clusterEntity}>
          <Routes>
            <Route
              path="/catalog/:namespace/:kind/:name/alloy/*"
              element={<EntityAlloyContent />}
            />
          </Routes>
        </EntityProvider>
      </TestApiProvider>,
      {
        routeEntries: [TAB],
        mountedRoutes: {
          '/catalog/:namespace/:kind/:name': entityRouteRef,
        },
      },
    );

    expect(
      await screen.findByText(/^Collection in lab-lon1-uk has/),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: 'Collectors' }));
    await userEvent.click(screen.getByRole('link', { name: 'Clustering' }));
    expect(
      screen.getByRole('heading', { level: 2, name: 'Cluster lab-lon1-uk' }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Overview' })).toHaveAttribute(
      'href',
      TAB,
    );
  });
});
