import {
  block,
  comment,
  Expression,
  ref,
  Statement,
} from '@alloy-fleet/alloy-config';
import { credentialFiles, POD_CREDENTIALS } from '../credentials';
import { Spec } from '../spec';

/** Traces to Tempo, by OTLP over HTTP, whoever of the replicas took them. */
export function tracesExporter(
  traces: NonNullable<Spec['traces']>,
): readonly Statement[] {
  const { url, tenant, tls } = traces;
  const files = credentialFiles(POD_CREDENTIALS, 'traces');
  const auth = authentication(traces);
  return [
    ...auth.components,
    comment(
      'Each span goes on as it comes. Tail sampling, span metrics and service graphs do not belong here: they need\n' +
        'all spans of a trace in one process, so a tier of their own behind otelcol.exporter.loadbalancing.',
      block('otelcol.exporter.otlphttp', 'traces', [
        block('client', [
          {
            endpoint: url,
            headers: tenant && { 'X-Scope-OrgID': tenant },
            auth: auth.handler,
          },
          ...(tls ? [block('tls', { ca_file: files.caFile })] : []),
        ]),
      ]),
    ),
  ];
}

/** Components that read a credential and send it, and what the exporter calls them by. */
function authentication({
  basicAuth,
  bearerAuth,
}: NonNullable<Spec['traces']>): {
  readonly components: readonly Statement[];
  readonly handler?: Expression;
} {
  const { passwordFile, tokenFile } = credentialFiles(
    POD_CREDENTIALS,
    'traces',
  );
  const secret = ref('local.file.traces.content');
  if (basicAuth) {
    return {
      components: [
        secretFile(passwordFile),
        block('otelcol.auth.basic', 'traces', {
          username: basicAuth.username,
          password: secret,
        }),
      ],
      handler: ref('otelcol.auth.basic.traces.handler'),
    };
  }
  if (bearerAuth) {
    return {
      components: [
        secretFile(tokenFile),
        block('otelcol.auth.bearer', 'traces', { token: secret }),
      ],
      handler: ref('otelcol.auth.bearer.traces.handler'),
    };
  }
  return { components: [] };
}

function secretFile(filename: string): Statement {
  return block('local.file', 'traces', { filename, is_secret: true });
}
