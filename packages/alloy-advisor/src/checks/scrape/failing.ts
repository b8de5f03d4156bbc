import { defineQueryCheck } from '../../check/query/defineQueryCheck';

export const scrapeFailing = defineQueryCheck({
  id: 'scrape/failing',
  title: 'Targets answer',
  docs: 'Counted, not averaged: a mean is off by its rounding, and one of ten is no more than a tenth.',
  severity: 'warning',
  about: 'group',
  measure: scope =>
    `sum ${scope.by('job')} (${scope.select(
      'up',
    )} == bool 0) / count ${scope.by('job')} (${scope.select('up')})`,
  threshold: { above: 0.1 },
  unit: 'ratio',
  failing: ({ value, labels }) =>
    `${value} of the targets of job ${
      labels.job ?? 'without a name'
    } do not answer.`,
  passing: 'The targets of every job answer.',
  remedy: {
    text: 'The component that scrapes them says the error of each target in its page of the Alloy UI. A target that is gone for good should go from discovery.',
  },
  alert: {
    name: 'AlloyScrapeFailing',
    for: '15m',
    summary:
      '{{ $value | humanizePercentage }} of the targets of job {{ $labels.job }} do not answer.',
  },
});
