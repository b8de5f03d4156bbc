import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Close from '@mui/icons-material/Close';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Finding } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import {
  FindingFilter,
  NO_FILTER,
  SEVERITIES,
  STATUSES,
  collectorOf,
  isEmptyFilter,
  passesFilter,
} from '../../report';

/** What is looked at; each choice says how many findings it leaves. */
export function FilterBar(props: {
  findings: readonly Finding[];
  filter: FindingFilter;
  onChange: (filter: FindingFilter) => void;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { findings, filter, onChange } = props;
  const count = (change: Partial<FindingFilter>) =>
    findings
      .filter(it => passesFilter(it, { ...filter, ...change }))
      .length.toLocaleString();
  const subjects = t('filter.subjects', {
    count: filter.subjects.length,
    name: filter.subjects[0] ?? '',
  });
  // One that is gone can be chosen all the same: a link may name it.
  const collectors = [
    ...new Set([
      ...findings.flatMap(it => collectorOf(it) ?? []),
      ...(filter.collector ? [filter.collector] : []),
    ]),
  ].sort();
  return (
    <Box
      role="search"
      aria-label={t('filter.label')}
      sx={{
        alignItems: 'center',
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1.5,
        mb: 2,
        '& button[aria-pressed]': { px: 1.25, textTransform: 'none' },
      }}
    >
      <ToggleButtonGroup
        size="small"
        aria-label={t('filter.status')}
        value={filter.statuses}
        onChange={(_, statuses) => onChange({ ...filter, statuses })}
      >
        {STATUSES.map(it => (
          <ToggleButton key={it} value={it}>
            {t(`filter.${it}`)} {count({ statuses: [it] })}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <ToggleButtonGroup
        size="small"
        aria-label={t('filter.severity')}
        value={filter.severities}
        onChange={(_, severities) => onChange({ ...filter, severities })}
      >
        {SEVERITIES.map(it => (
          <ToggleButton key={it} value={it}>
            {t(`filter.${it}`)} {count({ severities: [it] })}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <TextField
        select
        size="small"
        label={t('filter.collector')}
        value={filter.collector ?? ''}
        onChange={event =>
          onChange({ ...filter, collector: event.target.value || undefined })
        }
        InputLabelProps={{ shrink: true }}
        SelectProps={{ native: true }}
      >
        <option value="">{t('filter.everyCollector')}</option>
        {collectors.map(name => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </TextField>
      <TextField
        size="small"
        type="search"
        label={t('filter.text')}
        value={filter.text}
        onChange={event => onChange({ ...filter, text: event.target.value })}
        InputLabelProps={{ shrink: true }}
        sx={{ flex: '1 1 8rem', maxWidth: 360 }}
      />
      {filter.subjects.length > 0 && (
        <Button
          size="small"
          variant="outlined"
          color="inherit"
          title={filter.subjects.join(', ')}
          aria-label={t('filter.subjectsAll', { subjects })}
          endIcon={<Close />}
          sx={{ textTransform: 'none' }}
          onClick={() => onChange({ ...filter, subjects: [] })}
        >
          {subjects}
        </Button>
      )}
      {!isEmptyFilter(filter) && (
        <Button
          size="small"
          onClick={() =>
            onChange({ ...NO_FILTER, newestFirst: filter.newestFirst })
          }
        >
          {t('filter.clear')}
        </Button>
      )}
    </Box>
  );
}
