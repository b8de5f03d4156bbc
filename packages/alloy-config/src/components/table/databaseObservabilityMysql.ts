import { clusteringBlock } from '../clustering';
import type { ComponentFacts } from '../ComponentFacts';

export const databaseObservabilityMysql: ComponentFacts = {
  name: 'database_observability.mysql',
  traits: [
    clusteringBlock('one replica watches the database', {
      since: '1.19',
      oneAtATime: true,
    }),
  ],
  collects: 'finds',
};
