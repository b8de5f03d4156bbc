import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { ResponseError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { clusterEntity } from '../__testUtils__/startLabBackend';
import { ClusterAccess } from './ClusterAccess';

const CLUSTER = { kind: 'resource', namespace: 'default', name: 'lab' };
const ALLOWED: PolicyDecision = { result: AuthorizeResult.ALLOW };

/** What the catalog may be read for, of one who owns something. */
function ownedBy(owner: string): PolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'catalog',
    resourceType: 'catalog-entity',
    conditions: {
      rule: 'IS_ENTITY_OWNER',
      resourceType: 'catalog-entity',
      params: { claims: [owner] },
    },
  };
}

/** As Backstage's clients throw what a backend answers that has lost its database. */
async function failureOfBackend() {
  return ResponseError.fromResponse(new Response('{}', { status: 500 }));
}

const HIDDEN = ownedBy('group:default/nobody');

function setUp(
  decisionOf: (user: string) => PolicyDecision = () => ALLOWED,
  rememberMs = 60_000,
) {
  const entity = clusterEntity('lab');
  const catalog = catalogServiceMock.mock({
    getEntityByRef: jest.fn(async (_ref, options) => {
      const { userEntityRef } = (options as any).credentials.principal;
      return decisionOf(userEntityRef) === HIDDEN ? undefined : entity;
    }),
  });
  const permissions = mockServices.permissions.mock({
    authorize: async requests => requests.map(() => ALLOWED as any),
    authorizeConditional: async (requests, options) => {
      const { principal } = (options as any).credentials;
      // As the permission backend answers: each with the number of its request.
      return requests.map(() => ({
        id: randomUUID(),
        ...decisionOf(principal.userEntityRef),
      }));
    },
  });
  const access = ClusterAccess.create({
    catalog,
    permissions,
    rememberMs,
    integrations: { byUrl: () => undefined },
    clusterViews: {
      viewOf: async () => ({ shown: false, status: 'refused', reason: 'No.' }),
    },
  });
  const admit = (user: string) =>
    access.admit(CLUSTER, mockCredentials.user(`user:default/${user}`));
  return { admit, catalog, permissions };
}

describe('ClusterAccess', () => {
  afterEach(() => jest.restoreAllMocks());

  it('has the catalog read an entity once for all about whom it decides the same', async () => {
    const { admit, catalog, permissions } = setUp();

    const admissions = [
      ...(await Promise.all([admit('a'), admit('b')])),
      await admit('c'),
    ];
    expect(catalog.getEntityByRef).toHaveBeenCalledTimes(1);
    expect(permissions.authorize).toHaveBeenCalledTimes(3);
    expect(admissions.map(it => it.viewer.credentials)).toEqual(
      ['a', 'b', 'c'].map(it => mockCredentials.user(`user:default/${it}`)),
    );
  });

  it('has it read again for one about whom it decides otherwise', async () => {
    const { admit, catalog } = setUp(user =>
      user.endsWith('/a') ? ALLOWED : HIDDEN,
    );
    await admit('a');

    await expect(admit('b')).rejects.toThrow('or you may not see it');
    expect(catalog.getEntityByRef).toHaveBeenCalledTimes(2);
  });

  it('remembers of each viewer for a while that he was let in', async () => {
    const { admit, permissions } = setUp();

    await admit('a');
    await admit('a');
    expect(permissions.authorize).toHaveBeenCalledTimes(1);
    await admit('b');
    expect(permissions.authorize).toHaveBeenCalledTimes(2);
  });

  it('shows nothing after that while to one from whom it is withdrawn', async () => {
    let decision: PolicyDecision = ALLOWED;
    const { admit } = setUp(() => decision, 20);
    await admit('a');
    decision = HIDDEN;
    await sleep(50);

    await expect(admit('a')).rejects.toThrow('or you may not see it');
  });

  it('decides anew before the while is over, and lets nobody wait for it', async () => {
    let decision: PolicyDecision = ALLOWED;
    const { admit, permissions } = setUp(() => decision, 60_000);
    await admit('a');
    decision = HIDDEN;
    jest.spyOn(performance, 'now').mockReturnValue(performance.now() + 31_000);
    await sleep(5);

    await expect(admit('a')).resolves.toBeDefined();
    await sleep(5);
    expect(permissions.authorize).toHaveBeenCalledTimes(2);
    await expect(admit('a')).rejects.toThrow('or you may not see it');
  });

  it('lets one who was let in stay for his while when nobody can decide', async () => {
    const { admit, catalog } = setUp(() => ALLOWED, 60_000);
    await admit('a');
    catalog.getEntityByRef.mockRejectedValue(await failureOfBackend());
    jest.spyOn(performance, 'now').mockReturnValue(performance.now() + 31_000);
    await sleep(5);

    await expect(admit('a')).resolves.toBeDefined();
    await sleep(5);
    await expect(admit('a')).resolves.toBeDefined();
    await expect(admit('b')).rejects.toThrow(
      'The catalog could not say whether you may see this cluster. It answers 500.',
    );
  });

  it('remembers no refusal', async () => {
    let decision: PolicyDecision = HIDDEN;
    const { admit } = setUp(() => decision);
    await expect(admit('a')).rejects.toThrow('or you may not see it');
    decision = ALLOWED;

    await expect(admit('a')).resolves.toBeDefined();
  });

  it('remembers no entity that was not there', async () => {
    const { admit, catalog } = setUp();
    catalog.getEntityByRef.mockResolvedValueOnce(undefined);

    await expect(admit('a')).rejects.toThrow('There is no cluster');
    await expect(admit('a')).resolves.toMatchObject({
      ref: { cluster: expect.any(String) },
    });
  });
});
