import { useMemo, useState } from 'react';
import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { topologyOf } from '../../topology';
import { Section } from '../page/Section';
import { SceneView } from './SceneView';
import { TopologyTable } from './TopologyTable';
import { layoutScene } from './layoutScene';

const FORMS = ['drawing', 'table'] as const;

/** What collects, from where, and where it goes to: drawn, or as a table. */
export function Picture(props: { report: Report }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { report } = props;
  const narrow = useMediaQuery<Theme>(theme => theme.breakpoints.down('sm'));
  const [chosen, setChosen] = useState<(typeof FORMS)[number]>();
  const form = chosen ?? (narrow ? 'table' : 'drawing');
  const topology = useMemo(() => topologyOf(report), [report]);
  const scene = useMemo(() => layoutScene(topology), [topology]);
  return (
    <Section
      id="alloy-picture"
      title={t('picture.title')}
      explained={t('picture.explained')}
      action={
        <ToggleButtonGroup
          exclusive
          size="small"
          value={form}
          aria-label={t('picture.form')}
          onChange={(_, value) => value && setChosen(value)}
        >
          {FORMS.map(it => (
            <ToggleButton key={it} value={it} sx={{ px: 1.5, py: 0.25 }}>
              {t(`picture.as.${it}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      }
    >
      {form === 'table' ? (
        <TopologyTable topology={topology} />
      ) : (
        <Box sx={{ maxWidth: '100%', overflowX: 'auto' }}>
          <SceneView scene={scene} topology={topology} />
        </Box>
      )}
    </Section>
  );
}
