import { PLATFORMS } from '../hosts/platforms';
import { markdownTable } from './markdownTable';

/** The kinds of hosts, as a table of Markdown. */
export function hostKindTable(): string {
  return markdownTable(
    ['Kind', '', 'Processors', 'How Alloy runs there'],
    PLATFORMS.map(
      ({ kind, title, choice = title, architectures, description }) => [
        `\`${kind}\``,
        choice,
        architectures.join(', '),
        description,
      ],
    ),
  );
}
