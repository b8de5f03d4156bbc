import {
  InvalidSpecError,
  parseSpec,
  renderFiles,
  SpecIssue,
  specOfAnswers,
} from '@alloy-fleet/alloy-topology';
import { withStandIns } from './withStandIns';

/** The files that answers make, or what is wrong with the answers. */
export type Preview =
  | {
      readonly files: ReadonlyMap<string, string>;
      /** Required answers that are not given yet, by field. */
      readonly missing: readonly string[];
    }
  | { readonly issues: readonly SpecIssue[] };

/** What a form's answers make, by the same library as the scaffolder's action. */
export function previewOf(answers: Readonly<Record<string, unknown>>): Preview {
  const { spec, missing } = withStandIns(specOfAnswers(answers));
  try {
    return { files: renderFiles(parseSpec(spec)), missing };
  } catch (error) {
    if (error instanceof InvalidSpecError) {
      return { issues: error.issues };
    }
    throw error;
  }
}
