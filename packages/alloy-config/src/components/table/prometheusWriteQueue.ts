import type { ComponentFacts } from '../ComponentFacts';

export const prometheusWriteQueue: ComponentFacts = {
  name: 'prometheus.write.queue',
  goneSince: '1.19',
  delivers: 'metrics',
  keeps: 'samples that were not sent yet (the queue)',
};
