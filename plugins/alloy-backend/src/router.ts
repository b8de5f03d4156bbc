import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { HttpAuthService } from '@backstage/backend-plugin-api';
import express from 'express';
import Router from 'express-promise-router';
import type { ClusterAccess } from './access/ClusterAccess';
import type { ReportService } from './report/ReportService';

const decompress = promisify(gunzip);

/** The HTTP API of the plugin. */
export function createRouter(options: {
  httpAuth: HttpAuthService;
  access: ClusterAccess;
  reports: ReportService;
}): express.Router {
  const { httpAuth, access, reports } = options;
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
    async (request, response) => {
      const viewer = new AbortController();
      response.on('close', () => viewer.abort());
      const { etag, gzipped } = await reports.report({
        admission: await admit(request),
        refresh: wantsItNow(request),
        signal: viewer.signal,
      });
      response.set({
        'Content-Type': 'application/json; charset=utf-8',
        // Kept by the browser, and asked for again each time: who may see it
        // is decided here.
        'Cache-Control': 'private, no-cache',
        Vary: 'Accept-Encoding, Authorization, Cookie',
        ETag: etag,
      });
      if (request.fresh) {
        response.status(304).end();
      } else if (request.acceptsEncodings('gzip')) {
        response.set('Content-Encoding', 'gzip').end(gzipped);
      } else {
        response.end(await decompress(gzipped));
      }
    },
  );

  return router;
}

/** As browsers say it when somebody reloads: RFC 9111, section 5.2.1. */
function wantsItNow(request: express.Request): boolean {
  return /(^|[\s,])(no-cache|max-age=0)($|[\s,])/.test(
    request.header('cache-control') ?? '',
  );
}
