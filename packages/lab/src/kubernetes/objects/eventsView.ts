import type { KubernetesObject } from './KubernetesObject';

/**
 * An Event of the core group as the events.k8s.io group shows it: the same
 * object under other names, the older fields as `deprecated...`.
 */
export function toEventsGroup(event: KubernetesObject): KubernetesObject {
  return withoutAbsent({
    metadata: event.metadata,
    eventTime: event.eventTime ?? null,
    series: event.series,
    reportingController: event.reportingComponent || undefined,
    reportingInstance: event.reportingInstance || undefined,
    action: event.action,
    reason: event.reason,
    regarding: event.involvedObject,
    related: event.related,
    note: event.message,
    type: event.type,
    deprecatedSource: event.source,
    deprecatedFirstTimestamp: event.firstTimestamp ?? null,
    deprecatedLastTimestamp: event.lastTimestamp ?? null,
    deprecatedCount: event.count,
  });
}

function withoutAbsent(object: KubernetesObject): KubernetesObject {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined),
  ) as KubernetesObject;
}
