import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';

/** How tokens of one plugin for another begin. */
const OF_SERVICE = /^Bearer mock-service-token:/;

/**
 * Reads credentials as a portal does: a plugin that asks another on behalf of
 * a user is named with him. The test backend's own leaves it out, and the
 * permission backend refuses to answer.
 */
export const actingServices = createServiceFactory({
  service: coreServices.httpAuth,
  deps: { plugin: coreServices.pluginMetadata },
  factory({ plugin }) {
    const httpAuth = mockServices.httpAuth({ pluginId: plugin.getId() });
    return {
      issueUserCookie: (...options) => httpAuth.issueUserCookie(...options),
      async credentials(request, options) {
        const credentials = await httpAuth.credentials(request, options);
        const principal = credentials.principal as {
          type: string;
          userEntityRef: string;
        };
        return principal.type === 'user' &&
          OF_SERVICE.test(request.headers.authorization ?? '')
          ? (mockCredentials.user(principal.userEntityRef, {
              actor: { subject: 'plugin:alloy' },
            }) as typeof credentials)
          : credentials;
      },
    };
  },
});
