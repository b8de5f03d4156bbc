import { screen } from '@testing-library/react';
import {
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { TAB, renderOnEntityPage } from './__testUtils__/renderOnEntityPage';
import { stubApi } from './__testUtils__/stubApi';
import { isAlloyAvailable } from './isAlloyAvailable';
import alloyPlugin from '.';
import { alloyApiRef } from './api';
import { entityAlloyContent, entityAlloySummaryCard } from './plugin';
import { clusterEntity, degradedSnapshot, reportOf } from './testdata';

const api = stubApi({ getReport: async () => reportOf(degradedSnapshot()) });
const withoutAnnotation = { ...clusterEntity, metadata: { name: 'lab' } };
const host = { ...clusterEntity, spec: { type: 'host' } };

describe('the plugin', () => {
  it('has a tab, a card and an API under names that configuration can use', () => {
    expect(alloyPlugin.pluginId).toBe('alloy');
    for (const id of [
      'entity-content:alloy',
      'entity-card:alloy/summary',
      'api:alloy',
    ] as const) {
      expect(alloyPlugin.getExtension(id)).toBeDefined();
    }
  });

  it('gives clusters a tab, with or without the annotation', async () => {
    const tester = createExtensionTester(entityAlloyContent, {
      apis: [[alloyApiRef, api]],
    });
    expect(tester.get(EntityContentBlueprint.dataRefs.title)).toBe('Alloy');
    const filter = tester.get(EntityContentBlueprint.dataRefs.filterFunction)!;
    for (const entity of [clusterEntity, withoutAnnotation, host]) {
      expect(filter(entity)).toBe(isAlloyAvailable(entity));
    }

    renderOnEntityPage(tester.reactElement(), { api, entity: clusterEntity });
    expect(
      await screen.findByText(/^Collection in lab-lon1-uk has/),
    ).toBeInTheDocument();
  });

  it('gives a card to clusters that have the annotation', async () => {
    const tester = createExtensionTester(entityAlloySummaryCard, {
      apis: [[alloyApiRef, api]],
    });
    const filter = tester.get(EntityCardBlueprint.dataRefs.filterFunction)!;
    expect(filter(clusterEntity)).toBe(true);
    expect(filter(withoutAnnotation)).toBe(false);

    renderOnEntityPage(tester.reactElement(), { api, entity: clusterEntity });
    expect(
      await screen.findByText(/^Collection in lab-lon1-uk has/),
    ).toBeInTheDocument();
    expect(screen.getByText(/^\d+ critical problems$/)).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Open the collectors' }),
    ).toHaveAttribute('href', TAB);
  });

  it('loads in an app', async () => {
    renderTestApp({
      features: [alloyPlugin],
      extensions: [
        PageBlueprint.make({
          params: { path: '/', loader: async () => <p>The app is up.</p> },
        }),
      ],
    });

    expect(await screen.findByText('The app is up.')).toBeInTheDocument();
  });
});
