import type { ComponentFacts } from '../ComponentFacts';

export const databaseObservabilitySqlServer: ComponentFacts = {
  name: 'database_observability.sql_server',
  collects: 'finds',
};
