import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import express from 'express';
import Router from 'express-promise-router';
import type { Admission, ClusterAccess } from './access/ClusterAccess';
import type { EncodedJson } from './cache/EncodedJson';
import type { ConfigurationService } from './configuration/ConfigurationService';
import { RequestLimit } from './http/RequestLimit';
import { answering } from './http/answering';
import { clusterTokens } from './http/clusterTokens';
import { collectorSchema } from './http/collectorSchema';
import { parseParameters } from './http/parseParameters';
import { sendEncoded } from './http/sendEncoded';
import { wantsItNow } from './http/wantsItNow';
import type { ReportRequest, ReportService } from './report/ReportService';
import type { SeriesService } from './series/SeriesService';
import { seriesRequestSchema } from './series/seriesRequest';

/** What is asked about one cluster, for one who was let in. */
type Endpoint = (
  request: ReportRequest,
  http: express.Request,
) => Promise<EncodedJson>;

/** The HTTP API of the plugin. */
export function createRouter(options: {
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  access: ClusterAccess;
  reports: ReportService;
  configurations: ConfigurationService;
  series: SeriesService;
}): express.Router {
  const { auditor, httpAuth, access, reports, configurations, series } =
    options;
  const router = Router();
  const limit = new RequestLimit();

  const get = (path: string, endpoint: Endpoint) =>
    router.get(
      `/entities/:kind/:namespace/:name/${path}`,
      answering(async (request, response, signal) => {
        const credentials = await httpAuth.credentials(request, {
          allow: ['user', 'service'],
        });
        const { kind, namespace, name } = request.params;
        const answer = async () => {
          const admission: Admission = await access.admit(
            { kind, namespace, name },
            credentials,
            clusterTokens(request),
          );
          const refresh = wantsItNow(request);
          return endpoint({ admission, refresh, signal }, request);
        };
        const body = await limit.within(
          JSON.stringify(credentials.principal),
          response,
          answer,
        );
        await sendEncoded(request, response, body);
      }),
    );

  get('report', request => reports.report(request));

  get(
    'collectors/:collectorNamespace/:collector/configuration',
    async (request, http) => {
      const collector = parseParameters(collectorSchema, http.params);
      // What collectors are told may name systems and people: who read it is kept.
      const event = await auditor.createEvent({
        eventId: 'configuration-read',
        request: http,
        meta: {
          entityRef: request.admission.ref.entityRef,
          collector: `${collector.namespace}/${collector.name}`,
        },
      });
      try {
        const body = await configurations.configuration({
          ...request,
          collector,
        });
        await event.success();
        return body;
      } catch (error) {
        await event.fail({ error: toError(error) });
        throw error;
      }
    },
  );

  get('series', async (request, { query }) =>
    series.series({
      ...request,
      asked: parseParameters(seriesRequestSchema, query),
    }),
  );

  return router;
}
