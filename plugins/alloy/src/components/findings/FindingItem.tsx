import { useEffect, useRef } from 'react';
import Box from '@mui/material/Box';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Finding } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { findingAnchor, subjectWords } from '../../report';
import { findingTone } from '../../topology';
import { Disclosure } from '../disclosure';
import { EvidenceList } from './EvidenceList';
import { ExplainedBy } from './ExplainedBy';
import { FindingHeading } from './FindingHeading';
import { RemedyText } from './RemedyText';
import { SinceText } from './SinceText';
import { SinceWhen } from './SinceWhen';

/** One finding: what and how bad in a line; unfolded, its proof and remedy. */
export function FindingItem(props: {
  finding: Finding;
  /** Whether it is the one that the address names: it is opened and focused. */
  isTarget?: boolean;
  /** Whether it stands under the finding that explains it. */
  under?: boolean;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { finding, isTarget = false, under = false } = props;
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isTarget) {
      root.current?.scrollIntoView?.({ block: 'center' });
      root.current?.querySelector('button')?.focus();
    }
  }, [isTarget]);
  return (
    <div ref={root} id={findingAnchor(finding)}>
      <Disclosure
        // Folded or not, it opens when an address comes to name it.
        key={String(isTarget)}
        defaultOpen={isTarget}
        summary={
          <FindingHeading tone={findingTone(finding)} summary={finding.summary}>
            {subjectWords(finding.subject, t)}
            {finding.check}
            {finding.since && <SinceText since={finding.since} />}
          </FindingHeading>
        }
      >
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          {finding.remedy && <RemedyText remedy={finding.remedy} />}
          <EvidenceList finding={finding} />
          {finding.since && <SinceWhen since={finding.since} />}
        </Box>
      </Disclosure>
      {!under && <ExplainedBy finding={finding} />}
    </div>
  );
}
