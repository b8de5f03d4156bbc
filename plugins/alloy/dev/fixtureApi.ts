import { NotAllowedError } from '@backstage/errors';
import { parseEntityRef } from '@backstage/catalog-model';
import type { AlloyApi } from '../src';
import {
  TAKEN_AT,
  configurationOf,
  degradedSnapshot,
  emptySnapshot,
  healthySnapshot,
  kubernetesRefusedSnapshot,
  largeSnapshot,
  metricsRefusedSnapshot,
  misconfiguredSnapshot,
  reportOf,
} from '../src/testdata';
import { fixtureSeries } from './fixtureSeries';

const SNAPSHOTS = {
  healthy: healthySnapshot,
  degraded: degradedSnapshot,
  misconfigured: misconfiguredSnapshot,
  refused: metricsRefusedSnapshot,
  empty: emptySnapshot,
  large: () => largeSnapshot(5000),
  unread: kubernetesRefusedSnapshot,
};

/** What can be looked at, by the name of its page. */
export const fixtureNames = [
  ...Object.keys(SNAPSHOTS),
  'missing',
  'failed',
  'forbidden',
];

/** Answers with the report that the entity's name asks for, as if of now. */
export const fixtureApi: AlloyApi = {
  async getReport(entityRef) {
    const { name } = parseEntityRef(entityRef);
    if (name === 'forbidden') {
      throw forbidden();
    }
    const snapshot = SNAPSHOTS[name as keyof typeof SNAPSHOTS];
    if (!snapshot) {
      throw new Error('Kubernetes cluster "lab-lon1-uk" is not configured.');
    }
    return movedToNow(reportOf(snapshot()));
  },
  async getConfiguration(entityRef, collector) {
    if (parseEntityRef(entityRef).name === 'refused') {
      throw forbidden();
    }
    return configurationOf(collector.name);
  },
  async getSeries(entityRef, query) {
    const { name } = parseEntityRef(entityRef);
    if (name === 'refused') {
      throw new Error('The metrics store refused the query: 403 Forbidden.');
    }
    const series = fixtureSeries(name, query);
    const byS = Math.round((Date.now() - Date.parse(TAKEN_AT)) / 1000);
    return { ...series, from: series.from + byS, to: series.to + byS };
  },
};

function forbidden() {
  const cause = new NotAllowedError('You may not.');
  return Object.assign(new Error('Request failed with 403'), { cause });
}

/** Moves every moment of a report by as much as its own lies in the past. */
function movedToNow<T>(report: T): T {
  const byMs = Date.now() - Date.parse(TAKEN_AT);
  return JSON.parse(JSON.stringify(report), (_key, value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT.*Z$/.test(value)
      ? new Date(Date.parse(value) + byMs).toISOString()
      : value,
  );
}
