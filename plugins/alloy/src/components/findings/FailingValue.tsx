import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Finding } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { countFailing } from '../../report';
import { UnknownValue } from '../facts/UnknownValue';
import { ToneText } from '../tone';

/** How many checks fail on something, with how bad the worst is. */
export function FailingValue(props: { findings: readonly Finding[] }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { findings } = props;
  const { checks, worst, unknown } = countFailing(findings);
  const reasons = findings
    .filter(it => it.status === 'unknown')
    .map(it => it.summary);
  return (
    <>
      {worst ? (
        <ToneText tone={worst}>
          {t('strip.failing', { value: String(checks) })}
        </ToneText>
      ) : (
        unknown === 0 && t('findings.noneFailing')
      )}
      {unknown > 0 && (
        <>
          {' '}
          <UnknownValue count={unknown} reasons={[...new Set(reasons)]} />
        </>
      )}
    </>
  );
}
