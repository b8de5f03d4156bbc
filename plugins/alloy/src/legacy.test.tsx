import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { TestApiProvider, renderInTestApp } from '@backstage/test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { stubApi } from './__testUtils__/stubApi';
import { EntityAlloyContent, alloyApiRef, alloyPlugin } from './legacy';
import { clusterEntity, degradedSnapshot, reportOf } from './testdata';

describe('the plugin in an older app', () => {
  it('brings its API', () => {
    expect([...alloyPlugin.getApis()].map(it => it.api.id)).toEqual([
      alloyApiRef.id,
    ]);
  });

  it('shows the tab', async () => {
    const api = stubApi({
      getReport: async () => reportOf(degradedSnapshot()),
    });
    await renderInTestApp(
      <TestApiProvider apis={[[alloyApiRef, api]]}>
        <EntityProvider entity={clusterEntity}>
          <Routes>
            <Route path="/" element={<EntityAlloyContent />} />
          </Routes>
        </EntityProvider>
      </TestApiProvider>,
      {
        mountedRoutes: {
          '/catalog/:namespace/:kind/:name': entityRouteRef,
        },
      },
    );

    expect(
      await screen.findByText(/^Collection in lab-lon1-uk has/),
    ).toBeInTheDocument();
    expect(screen.getByRole('table', { name: 'Collectors' })).toBeVisible();
  });
});
