import type {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { alloyClusterReadPermission } from '@alloy-fleet/backstage-plugin-alloy-common';
import express from 'express';
import Router from 'express-promise-router';
import type { ReportService } from './report/ReportService';

/** The HTTP API of the plugin. */
export function createRouter(options: {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  reports: ReportService;
}): express.Router {
  const { httpAuth, permissions, reports } = options;
  const router = Router();

  router.get(
    '/entities/:kind/:namespace/:name/report',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user', 'service'],
      });
      const [decision] = await permissions.authorize(
        [{ permission: alloyClusterReadPermission }],
        { credentials },
      );
      if (decision.result !== AuthorizeResult.ALLOW) {
        throw new NotAllowedError(
          `You may not read what is known about collectors (permission ${alloyClusterReadPermission.name}).`,
        );
      }
      const viewer = new AbortController();
      response.on('close', () => viewer.abort());
      const { kind, namespace, name } = request.params;
      const report = await reports.report({
        entityRef: { kind, namespace, name },
        credentials,
        signal: viewer.signal,
      });
      response.json(report);
    },
  );

  return router;
}
