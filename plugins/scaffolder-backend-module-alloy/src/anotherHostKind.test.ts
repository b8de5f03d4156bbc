import { createMockDirectory } from '@backstage/backend-test-utils';
import { actionContext } from './__testUtils__/actionContext';
import { spec } from './__testUtils__/spec';
import { createClusterRenderAction } from './actions/clusterRender';
import { createHostAddAction } from './actions/hostAdd';
import { newClusterForm } from './templates/newClusterForm';
import { newHostForm } from './templates/newHostForm';

// The line of a kind in that file.
jest.mock('../../../packages/alloy-topology/src/hosts/platforms', () => {
  const { PLATFORMS: others } = jest.requireActual(
    '../../../packages/alloy-topology/src/hosts/platforms',
  );
  const [debian] = others;
  return {
    PLATFORMS: [
      ...others,
      { ...debian, kind: 'openwrt', title: 'OpenWrt', choice: undefined },
    ],
  };
});

const host = { name: 'ap-01', kind: 'openwrt' };

describe('a kind of host that is one value more', () => {
  const workspace = createMockDirectory();
  const run = async (action: any, input: object) => {
    const { ctx, outputs } = actionContext({
      workspacePath: workspace.path,
      input,
    });
    await action.handler(ctx);
    return outputs();
  };

  it('is a choice of the templates', () => {
    const [page] = newHostForm();
    const hosts = newClusterForm().find(({ title }) => title === 'Hosts');
    for (const kind of [
      page.properties?.kind,
      hosts?.properties?.hosts.items?.properties?.kind,
    ]) {
      expect(kind?.enum).toContain('openwrt');
      expect(kind?.['ui:enumNames']).toContain('OpenWrt');
    }
  });

  it('is taken and named by the actions', async () => {
    const render = createClusterRenderAction();
    const add = createHostAddAction();
    expect(JSON.stringify(render.schema?.input)).toContain('vyos, openwrt');
    expect(JSON.stringify(add.schema?.input)).toContain('vyos, openwrt');

    const made = await run(render, { spec: { ...spec, hosts: [host] } });
    expect(made.files).toContain('hosts/ap-01/install.sh');

    const added = await run(add, { hosts: [{ ...host, name: 'ap-02' }] });
    expect(added.files).toContain('hosts/ap-02/install.sh');
  });
});
