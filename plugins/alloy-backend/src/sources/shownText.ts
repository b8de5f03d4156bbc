import {
  RedactedText,
  parse,
  redactText,
  referableNames,
} from '@alloy-fleet/alloy-config';
import { isSecretArgument } from '@alloy-fleet/alloy-config/catalogue';

/**
 * The text of a configuration as it may be shown: its secrets are taken out,
 * its lines stand where they stood.
 *
 * @param elsewhere what its references can lead to beside its own blocks
 */
export function shownText(
  text: string,
  elsewhere: Iterable<string> = [],
): RedactedText {
  return redactText(text, { isSecret: isSecretArgument, elsewhere });
}

/** The texts of the files of one configuration as they may be shown; one refers to what another has. */
export function shownTexts(texts: readonly string[]): RedactedText[] {
  const all = texts.length > 1 ? referableIn(texts) : [];
  return texts.map(it => shownText(it, all));
}

/** What references to a configuration's files can lead to. */
export function referableIn(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap(it => [...referableNames(parse(it).file)]));
}
