import type { RequestListener } from 'node:http';
import type { TelemetryState } from './RunningScenario';

/** Answers 503 and says why, for as long as there is no telemetry. */
export function unavailable(telemetry: () => TelemetryState): RequestListener {
  return (_request, response) => {
    const state = telemetry();
    const reason =
      state.state === 'failed'
        ? `the lab's telemetry failed: ${state.reason}`
        : "the lab's telemetry is starting";
    response.statusCode = 503;
    response.setHeader('Content-Type', 'text/plain; charset=utf-8');
    response.setHeader('Retry-After', '2');
    response.end(`${reason}\n`);
  };
}
