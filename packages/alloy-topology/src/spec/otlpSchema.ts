import { group } from './group';
import { flag, wholeNumber } from './values';

/** Alloy's own port; gossip and metrics are there. */
const ALLOY_PORT = 12345;

const port = () => wholeNumber(1, 65_535);

/** What applications may push, and to where. */
export const otlpSchema = group({
  enabled: flag()
    .default(true)
    .describe('Whether applications can push OTLP to alloy-cluster'),
  grpcPort: port().default(4317).describe('Port for OTLP over gRPC'),
  httpPort: port().default(4318).describe('Port for OTLP over HTTP'),
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
