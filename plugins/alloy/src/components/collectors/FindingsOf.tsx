import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Collector,
  Finding,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { findingsOfCollector } from '../../report';
import { Disclosure } from '../disclosure';
import { FindingList } from '../findings/FindingList';
import { Section } from '../page/Section';
import { ToneText } from '../tone';

/** What the checks found about one collector. */
export function FindingsOf(props: {
  findings: readonly Finding[];
  collector: Collector;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const findings = findingsOfCollector(props.findings, props.collector);
  const failing = findings.filter(it => it.status === 'failing');
  const unknown = findings.filter(it => it.status === 'unknown');
  const passing = findings.filter(it => it.status === 'passing');
  return (
    <Section id="alloy-collector-findings" title={t('findings.title')}>
      {findings.length === 0 && t('findings.none')}
      {failing.length > 0 && (
        <FindingList label={t('findings.failing')} findings={failing} />
      )}
      {unknown.length > 0 && (
        <Disclosure
          summary={
            <ToneText tone="unknown">
              {t('findings.unknown', { count: unknown.length })}
            </ToneText>
          }
        >
          <FindingList label={t('findings.unknownList')} findings={unknown} />
        </Disclosure>
      )}
      {passing.length > 0 && (
        <Disclosure
          summary={
            <ToneText tone="passing">
              {t('findings.passing', { count: passing.length })}
            </ToneText>
          }
        >
          <FindingList label={t('findings.passingList')} findings={passing} />
        </Disclosure>
      )}
    </Section>
  );
}
