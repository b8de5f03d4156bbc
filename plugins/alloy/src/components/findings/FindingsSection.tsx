import Box from '@mui/material/Box';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Finding } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { Disclosure } from '../disclosure';
import { Section } from '../page/Section';
import { ToneText } from '../tone';
import { FindingList } from './FindingList';

/** More unknown findings than these push what is known off the screen. */
const UNKNOWN_SHOWN = 5;

/** What the checks found: failing, then unknown, and passing on request. */
export function FindingsSection(props: { findings: readonly Finding[] }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { findings } = props;
  const failing = findings.filter(it => it.status === 'failing');
  const unknown = findings.filter(it => it.status === 'unknown');
  const passing = findings.filter(it => it.status === 'passing');
  return (
    <Section
      id="alloy-findings"
      title={t('findings.title')}
      explained={findings.length > 0 && t('findings.explained')}
    >
      {findings.length === 0 && t('findings.none')}
      {failing.length > 0 && (
        <FindingList label={t('findings.failing')} findings={failing} />
      )}
      {unknown.length > 0 && (
        <Box sx={{ mt: failing.length > 0 ? 1 : 0 }}>
          <Disclosure
            defaultOpen={unknown.length <= UNKNOWN_SHOWN}
            summary={
              <ToneText tone="unknown">
                {t('findings.unknown', { count: unknown.length })}
              </ToneText>
            }
          >
            <FindingList label={t('findings.unknownList')} findings={unknown} />
          </Disclosure>
        </Box>
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
