import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Collector,
  Finding,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { clusteredRight } from '../../report';
import { UnknownValue } from '../facts';
import { ToneText } from '../tone';

/** Whether a collector is clustered, and whether it should be. */
export function ClusteredValue(props: {
  collector: Collector;
  findings: readonly Finding[];
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { collector, findings } = props;
  const { enabled, name } = collector.clustering;
  if (!enabled.known) {
    return <UnknownValue reasons={[enabled.reason]} />;
  }
  const right = clusteredRight(collector, findings);
  const word = t(enabled.value ? 'yes' : 'no');
  const title = name.known ? name.value : undefined;
  switch (right.kind) {
    case 'right':
      return (
        <span title={title}>
          {word},{' '}
          <ToneText tone="passing">{t('collectors.clusteredOk')}</ToneText>
        </span>
      );
    case 'wrong':
      return (
        <span title={right.finding.summary}>
          {word},{' '}
          <ToneText tone={right.finding.severity}>
            {t('collectors.clusteredWrong')}
          </ToneText>
        </span>
      );
    default:
      return (
        <span title={title}>
          {word}
          {right.reasons.length > 0 && (
            <>
              ,{' '}
              <UnknownValue
                word={t('collectors.clusteredUnchecked')}
                reasons={right.reasons}
              />
            </>
          )}
        </span>
      );
  }
}
