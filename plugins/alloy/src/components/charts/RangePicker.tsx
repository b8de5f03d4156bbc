import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  SeriesRange,
  seriesRanges,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';

/** Over how long the charts look back. */
export function RangePicker(props: {
  range: SeriesRange;
  onChange: (range: SeriesRange) => void;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      aria-label={t('chart.range')}
      value={props.range}
      onChange={(_event, range: SeriesRange | null) => {
        // Pressing the one that is chosen chooses none: it stays.
        if (range) {
          props.onChange(range);
        }
      }}
    >
      {seriesRanges.map(range => (
        <ToggleButton
          key={range}
          value={range}
          sx={{ py: 0.25, textTransform: 'none' }}
        >
          {t(`chart.ranges.${range}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
