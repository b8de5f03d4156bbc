import { about } from './about';
import { group } from './group';
import { flag, wholeNumber } from './values';

/** Alloy's own port; gossip and metrics are there. */
const ALLOY_PORT = 12345;

const port = () => wholeNumber(1, 65_535);

/** What applications may push, and to where. */
export const otlpSchema = group({
  enabled: flag()
    .default(true)
    .meta(
      about({
        title: 'Receive OTLP',
        description: 'Whether applications can push to alloy-cluster',
        form: { pages: ['collectors'] },
      }),
    ),
  grpcPort: port()
    .default(4317)
    .meta(
      about({
        title: 'Port for gRPC',
        description: 'Port for OTLP over gRPC',
        form: { pages: ['collectors'] },
      }),
    ),
  httpPort: port()
    .default(4318)
    .meta(
      about({
        title: 'Port for HTTP',
        description: 'Port for OTLP over HTTP',
        form: { pages: ['collectors'] },
      }),
    ),
}).superRefine(({ grpcPort, httpPort }, context) => {
  const refuse = (field: string, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message });
  if (grpcPort === httpPort) {
    refuse('httpPort', `${httpPort} is already the port for gRPC`);
  }
  for (const [field, value] of Object.entries({ grpcPort, httpPort })) {
    if (value === ALLOY_PORT) {
      refuse(field, `${ALLOY_PORT} is Alloy's own port`);
    }
  }
});
