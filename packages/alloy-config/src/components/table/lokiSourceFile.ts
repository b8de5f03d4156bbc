import { podLogFiles } from '../podLogFiles';
import type { ComponentFacts } from '../ComponentFacts';

export const lokiSourceFile: ComponentFacts = {
  name: 'loki.source.file',
  ...podLogFiles('targets'),
  keeps: 'how far the log files were read',
};
