import express, { Express, Request } from 'express';
import PromiseRouter from 'express-promise-router';
import { stringify } from 'yaml';
import { z } from 'zod';
import type { WorldEntity } from '../catalog';
import type { CountedRequests } from '../doors/RequestCounts';
import type { ServedCluster } from '../grown';
import type { LabState } from '../LabState';
import { answerError } from './answerError';

const scenarioSchema = z.strictObject({ name: z.string().min(1) });

/** What is steered: the lab. */
interface Steered {
  state(): LabState;
  catalog(): Promise<WorldEntity[]>;
  clusters(): ServedCluster[];
  requests(): CountedRequests;
  resetRequests(): void;
  switchScenario(name: string): Promise<void>;
  setFault(target: string, fault: unknown): void;
}

/**
 * The door that the lab itself is steered by: GET /state, GET
 * /catalog-info.yaml (the world's entities), GET /clusters (those of the
 * repositories on the forge), GET and DELETE /requests (what was
 * asked at the doors, and counting anew), POST /scenario {name}, PUT and
 * DELETE /faults/kubernetes, /faults/mimir/TENANT and /faults/loki/TENANT.
 */
export function createControlDoor(lab: Steered): Express {
  const router = PromiseRouter();
  router.use(express.json());

  router.get('/state', (_request, response) => {
    response.json(lab.state());
  });

  router.get('/catalog-info.yaml', async (_request, response) => {
    const documents = await lab.catalog();
    response
      .type('text/yaml')
      .send(documents.map(it => stringify(it)).join('---\n'));
  });

  router.get('/clusters', (_request, response) => {
    response.json(lab.clusters());
  });

  router.get('/requests', (_request, response) => {
    response.json(lab.requests());
  });

  router.delete('/requests', (_request, response) => {
    lab.resetRequests();
    response.status(204).end();
  });

  router.post('/scenario', async (request, response) => {
    const { name } = scenarioSchema.parse(request.body);
    await lab.switchScenario(name);
    response.json(lab.state());
  });

  router.put('/faults/*', (request, response) => {
    lab.setFault(targetOf(request), request.body);
    response.status(204).end();
  });

  router.delete('/faults/*', (request, response) => {
    lab.setFault(targetOf(request), {});
    response.status(204).end();
  });

  router.use((request, response) => {
    const error = `the control door has no ${request.method} ${request.path}`;
    response.status(404).json({ error });
  });
  router.use(answerError);
  return express().disable('x-powered-by').use(router);
}

/** What the wildcard of a route stands for. */
function targetOf(request: Request): string {
  return (request.params as Record<string, string>)[0];
}
