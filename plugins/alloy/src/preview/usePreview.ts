import { useEffect, useRef, useState } from 'react';
import type { SpecIssue } from '@alloy-fleet/alloy-topology';
import { adviseOn, Verdict } from './adviseOn';
import { changedFiles, FileChange } from './changedLines';
import { previewOf } from './previewOf';

/** What is shown beside a form. */
export interface LivePreview {
  /** Those of the last answers that were right; none before there were any. */
  readonly files: ReadonlyMap<string, string>;
  readonly missing: readonly string[];
  /** What the last change of an answer changed in the files, by path. */
  readonly changes: ReadonlyMap<string, FileChange>;
  /** What is wrong with the answers as they are; the files are then older. */
  readonly issues: readonly SpecIssue[];
  /** Undefined while the files are being checked. */
  readonly verdict: Verdict | undefined;
  /** What went wrong that no answer is to blame for; the form is not its hostage. */
  readonly error: Error | undefined;
}

const NOTHING: LivePreview = {
  files: new Map(),
  missing: [],
  changes: new Map(),
  issues: [],
  verdict: undefined,
  error: undefined,
};

/** How long a person has to stop typing, in milliseconds. */
const SETTLED_MS = 250;

/** Follows the answers of a form, a moment behind. */
export function usePreview(
  answers: Readonly<Record<string, unknown>>,
): LivePreview {
  const [preview, setPreview] = useState(NOTHING);
  const last = useRef(NOTHING);
  const asked = JSON.stringify(answers);

  useEffect(() => {
    const abort = new AbortController();
    const show = (next: LivePreview) => {
      last.current = next;
      setPreview(next);
    };
    const follow = async () => {
      const made = previewOf(JSON.parse(asked));
      const before = last.current;
      if ('issues' in made) {
        show({ ...before, issues: made.issues, error: undefined });
        return;
      }
      const { files, missing } = made;
      const isFirst = before.files.size === 0;
      const differing = isFirst ? new Map() : changedFiles(before.files, files);
      const isSame = differing.size === 0 && before.files.size === files.size;
      if (isSame && before.verdict) {
        show({ ...before, missing, issues: [], error: undefined });
        return;
      }
      const changes = isSame ? before.changes : differing;
      show({ ...NOTHING, files, missing, changes });
      const verdict = await adviseOn(files, abort.signal);
      if (!abort.signal.aborted) {
        show({ ...last.current, verdict });
      }
    };
    const timer = setTimeout(
      () =>
        follow().catch(error => {
          if (!abort.signal.aborted) {
            show({ ...last.current, error });
          }
        }),
      last.current === NOTHING ? 0 : SETTLED_MS,
    );
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [asked]);

  return preview;
}
