import type { File } from '../ast';
import { CATALOGUE_RELEASE, isNewerThanCatalogue } from '../catalogue/release';
import { checkModule } from './checkModule';
import { collect } from './collect';
import { Report } from './Report';
import type { StabilityLevel } from './stability';
import type { ValidationDiagnostic } from './ValidationDiagnostic';

export interface ValidateOptions {
  /** What Alloy is started with; `generally-available` by default, as there. */
  readonly stability?: StabilityLevel;
  /** Whether community components are enabled. */
  readonly community?: boolean;
  /**
   * The release that runs it; the catalogue's without one. With a newer one,
   * what a component refers to is judged though the component is not known.
   */
  readonly release?: string;
  /** The name that messages give the file; `config.alloy` by default. */
  readonly fileName?: string;
}

/**
 * What `alloy validate` says of a configuration, in its order and words; empty if it finds nothing.
 * Any diagnostic, a warning too, makes `alloy validate` fail.
 *
 * It is what Alloy of the catalogue's release says. Which of it holds in a newer one, too, `isOpenFor`
 * tells.
 *
 * Nothing is evaluated and nothing is fetched: references, functions and imported modules are taken
 * on trust where Alloy does. Follows `internal/validator` and `syntax/typecheck` of grafana/alloy.
 */
export function validate(
  file: File,
  options: ValidateOptions = {},
): ValidationDiagnostic[] {
  const {
    stability = 'generally-available',
    community = false,
    release = CATALOGUE_RELEASE,
    fileName = 'config.alloy',
  } = options;
  const report = new Report(file.source, fileName);
  const attribute = file.body.find(statement => statement.type === 'attribute');
  if (attribute?.type === 'attribute') {
    // Alloy stops at the first.
    const { name } = attribute;
    report.node(name, `unrecognized attribute ${name.name}`);
    return report.diagnostics;
  }
  const root = collect(file.body, stability);
  const isNewer = isNewerThanCatalogue(release);
  checkModule(root, { stability, community, isNewer }, report);
  return report.diagnostics;
}
