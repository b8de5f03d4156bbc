import type { Request } from 'express';

/** As browsers say it when somebody reloads: RFC 9111, section 5.2.1. */
export function wantsItNow(request: Request): boolean {
  return /(^|[\s,])(no-cache|max-age=0)($|[\s,])/.test(
    request.header('cache-control') ?? '',
  );
}
