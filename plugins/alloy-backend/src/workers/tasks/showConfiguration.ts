import { Fact, known, unknown } from '@alloy-fleet/alloy-advisor';
import type { Configuration } from '@alloy-fleet/backstage-plugin-alloy-common';
import { shownText } from '../../sources/shownText';
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
  const files = config.value.map(({ name, text }) => ({
    name,
    shown: shownText(text),
  }));
  return known('kubernetes', {
    origin: originOf(collector),
    hash: hashOf(config.value),
    files: files.map(({ name, shown }) => ({ name, text: shown.text })),
    hidden: files.reduce((sum, it) => sum + it.shown.hidden, 0),
  });
}
