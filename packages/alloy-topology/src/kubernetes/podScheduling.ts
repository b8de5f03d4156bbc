import { CollectorSettings } from '../spec';

/** Where a collector runs when its spec does not say. */
export interface SchedulingDefaults {
  readonly tolerations?: CollectorSettings['tolerations'];
  readonly priorityClass?: string;
}

/** The fields of a pod that say which nodes it may run on and what it is worth. */
export function podScheduling(
  settings: CollectorSettings,
  defaults: SchedulingDefaults = {},
) {
  const {
    tolerations = defaults.tolerations,
    priorityClass = defaults.priorityClass,
    nodeSelector,
  } = settings;
  return {
    ...(priorityClass && { priorityClassName: priorityClass }),
    ...(nodeSelector && { nodeSelector }),
    ...(tolerations && { tolerations }),
  };
}
