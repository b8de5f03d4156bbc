import { Fact, known, unknown } from '@alloy-fleet/alloy-advisor';
import type { Configuration } from '@alloy-fleet/backstage-plugin-alloy-common';
import { shownTexts } from '../../sources/shownText';
import { hashOf, originOf } from '../../report/configurationOf';
import type { WrittenCollector } from '../../sources/WrittenCollector';

/** What a collector is told to do, without secrets. */
export function showConfiguration(
  collector: WrittenCollector,
): Fact<Configuration> {
  const { config } = collector;
  if (!config.known) {
    return unknown('kubernetes', config.reason);
  }
  const shown = shownTexts(config.value.map(({ text }) => text));
  return known('kubernetes', {
    origin: originOf(collector),
    hash: hashOf(config.value),
    files: config.value.map(({ name }, i) => ({ name, text: shown[i].text })),
    hidden: shown.reduce((sum, it) => sum + it.hidden, 0),
  });
}
