import type { ComponentFacts } from '../ComponentFacts';

export const databaseObservabilityPostgres: ComponentFacts = {
  name: 'database_observability.postgres',
  collects: 'finds',
};
