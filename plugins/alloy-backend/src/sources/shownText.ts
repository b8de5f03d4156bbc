import { RedactedText, redactText } from '@alloy-fleet/alloy-config';
import { isSecretArgument } from '@alloy-fleet/alloy-config/catalogue';

/** The text of a configuration as it may be shown: its secrets are taken out, its lines stand where they stood. */
export function shownText(text: string): RedactedText {
  return redactText(text, { isSecret: isSecretArgument });
}
