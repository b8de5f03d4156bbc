import type { Diagnostic, File } from '../ast';
import { checkModule } from './checkModule';
import { collect } from './collect';
import { Report } from './Report';
import type { StabilityLevel } from './stability';

export interface ValidateOptions {
  /** What Alloy is started with; `generally-available` by default, as there. */
  readonly stability?: StabilityLevel;
  /** Whether community components are enabled. */
  readonly community?: boolean;
  /** The name that messages give the file; `config.alloy` by default. */
  readonly fileName?: string;
}

/**
 * What `alloy validate` says of a configuration, in its order and words; empty if it finds nothing.
 * Any diagnostic, a warning too, makes `alloy validate` fail.
 *
 * Nothing is evaluated and nothing is fetched: references, functions and imported modules are taken
 * on trust where Alloy does. Follows `internal/validator` and `syntax/typecheck` of grafana/alloy.
 */
export function validate(
  file: File,
  options: ValidateOptions = {},
): Diagnostic[] {
  const {
    stability = 'generally-available',
    community = false,
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
  checkModule(root, { stability, community }, report);
  return report.diagnostics;
}
