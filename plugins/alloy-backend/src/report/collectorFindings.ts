import { hideCredentials } from '@alloy-fleet/alloy-config';
import { runStaticChecks } from '@alloy-fleet/alloy-advisor/checks';
import type { StaticCollector } from '@alloy-fleet/alloy-advisor/static';
import type {
  Evidence,
  Finding,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { referableIn, shownText, shownTexts } from '../sources/shownText';
import { withoutSecrets } from '../sources/withoutSecrets';

const HIDDEN = '(secret)';

interface ShownFile {
  readonly lines: readonly string[];
  /** What must not be said of it, @see RedactedText.names */
  readonly names: ReadonlySet<string>;
}

/**
 * What is wrong with a collector as it is written down, without a secret in
 * it: lines of configurations are taken from what may be shown of them.
 */
export function collectorFindings(collector: StaticCollector): Finding[] {
  const files = shownFiles(collector);
  const names = new Set([...files.values()].flatMap(it => [...it.names]));
  return runStaticChecks([collector]).map(finding => ({
    ...finding,
    summary: hideCredentials(withoutNames(finding.summary, names), HIDDEN),
    evidence: finding.evidence.map(it => shown(it, files)),
    remedy: finding.remedy && {
      ...finding.remedy,
      alloy:
        finding.remedy.alloy && shownSnippet(finding.remedy.alloy, collector),
      patch: finding.remedy.patch && withoutSecrets(finding.remedy.patch),
    },
  }));
}

/** Each file as it may be shown. */
function shownFiles({ config }: StaticCollector): Map<string, ShownFile> {
  const files = config.known ? config.value.files : [];
  const texts = shownTexts(files.map(it => it.text));
  return new Map(
    files.map(({ name }, i) => [
      name,
      { lines: texts[i].text.split('\n'), names: texts[i].names },
    ]),
  );
}

/** What is put together of a configuration refers to it. */
function shownSnippet(snippet: string, { config }: StaticCollector): string {
  const files = config.known ? config.value.files : [];
  return shownText(snippet, referableIn(files.map(it => it.text))).text;
}

/** A summary names in quotes what leads nowhere: that may be a secret that lacks its own. */
function withoutNames(summary: string, names: ReadonlySet<string>): string {
  return summary.replace(/"([^"\s]+)"/g, (quoted, name) =>
    names.has(name) ? `"${HIDDEN}"` : quoted,
  );
}

function shown(evidence: Evidence, files: Map<string, ShownFile>): Evidence {
  switch (evidence.kind) {
    case 'config':
      return {
        ...evidence,
        text: files.get(evidence.file)?.lines[evidence.line - 1]?.trim() ?? '',
      };
    case 'object':
      return { ...evidence, value: withoutSecrets(evidence.value) };
    default:
      return evidence;
  }
}
