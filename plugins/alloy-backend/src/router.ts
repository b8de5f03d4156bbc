import type { HttpAuthService } from '@backstage/backend-plugin-api';
import express from 'express';
import Router from 'express-promise-router';
import type { ClusterAccess } from './access/ClusterAccess';
import type { ConfigurationService } from './configuration/ConfigurationService';
import { collectorSchema } from './http/collectorSchema';
import { answering } from './http/answering';
import { parseParameters } from './http/parseParameters';
import { sendEncoded } from './http/sendEncoded';
import { wantsItNow } from './http/wantsItNow';
import type { ReportService } from './report/ReportService';
import type { SeriesService } from './series/SeriesService';
import { seriesRequestSchema } from './series/seriesRequest';

/** The HTTP API of the plugin. */
export function createRouter(options: {
  httpAuth: HttpAuthService;
  access: ClusterAccess;
  reports: ReportService;
  configurations: ConfigurationService;
  series: SeriesService;
}): express.Router {
  const { httpAuth, access, reports, configurations, series } = options;
  const router = Router();

  const admit = async (request: express.Request) => {
    const { kind, namespace, name } = request.params;
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    return access.admit({ kind, namespace, name }, credentials);
  };

  router.get(
    '/entities/:kind/:namespace/:name/report',
    answering(async (request, response, signal) => {
      const body = await reports.report({
        admission: await admit(request),
        refresh: wantsItNow(request),
        signal,
      });
      await sendEncoded(request, response, body);
    }),
  );

  router.get(
    '/entities/:kind/:namespace/:name/collectors/:collectorNamespace/:collector/configuration',
    answering(async (request, response, signal) => {
      const admission = await admit(request);
      const body = await configurations.configuration({
        admission,
        collector: parseParameters(collectorSchema, request.params),
        refresh: wantsItNow(request),
        signal,
      });
      await sendEncoded(request, response, body);
    }),
  );

  router.get(
    '/entities/:kind/:namespace/:name/series',
    answering(async (request, response, signal) => {
      const admission = await admit(request);
      const body = await series.series({
        admission,
        asked: parseParameters(seriesRequestSchema, request.query),
        refresh: wantsItNow(request),
        signal,
      });
      await sendEncoded(request, response, body);
    }),
  );

  return router;
}
