import { podLogFiles } from '../podLogFiles';
import type { ComponentFacts } from '../ComponentFacts';

export const localFileMatch: ComponentFacts = {
  name: 'local.file_match',
  ...podLogFiles('path_targets'),
};
