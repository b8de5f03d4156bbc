import type { Finding } from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Translate } from '../translation';

/** What a finding is about: `node k8s-worker-03`. */
export function subjectWords(
  { kind, name }: Finding['subject'],
  t: Translate,
): string {
  return `${t(`subject.${kind}`)} ${name}`;
}
