import express, { Express, Router } from 'express';
import type { TelemetryState } from './RunningScenario';

/** Where requests end up that come before their door is open, or never will. */
export class WaitingRoom {
  /** Answers 503 and says why, until the door is open. */
  readonly handler: Express = express().disable('x-powered-by');
  #router?: Router;

  constructor(telemetry: () => TelemetryState) {
    this.handler.use((request, response, next) => {
      if (this.#router) {
        this.#router(request, response, next);
      } else {
        next();
      }
    });
    this.handler.use((request, response) => {
      if (this.#router) {
        response.status(404).type('text').send(`no ${request.path} here\n`);
        return;
      }
      response.setHeader('Retry-After', '2');
      response
        .status(503)
        .type('text')
        .send(`${reasonOf(telemetry())}\n`);
    });
  }

  open(router: Router): void {
    this.#router = router;
  }
}

function reasonOf(telemetry: TelemetryState): string {
  switch (telemetry.state) {
    case 'off':
      return 'this lab was started without telemetry';
    case 'failed':
      return `the lab's telemetry failed: ${telemetry.reason}`;
    default:
      return "the lab's telemetry is starting";
  }
}
