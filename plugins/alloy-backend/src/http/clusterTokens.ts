import type { Request } from 'express';

/** As the kubernetes plugin's proxy takes them, by the provider of the sign-in. */
const HEADER =
  /^backstage-kubernetes-authorization-(aks|google|oidc-[a-z0-9_.-]{1,100})$/;
/** Longer ones are no tokens. */
const LONGEST = 16 * 1024;

/**
 * What the browser sent of the viewer's own sign-in at clusters, by header.
 * The one that stands for any cluster is not among them: it would be sent to
 * whichever an annotation names.
 */
export function clusterTokens(request: Request): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      typeof value === 'string' && value.length <= LONGEST && HEADER.test(name)
        ? [[name, value]]
        : [],
    ),
  );
}
