import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withTables } from '../packages/alloy-topology/src/documentation/withTables';
import { TEMPLATE_FORMS } from '../plugins/scaffolder-backend-module-alloy/src/templates/templateForms';
import { withForm } from '../plugins/scaffolder-backend-module-alloy/src/templates/withForm';

/** What follows from the spec's schema and the kinds of hosts, file by file. */
const GENERATED: Readonly<Record<string, (text: string) => string>> = {
  'packages/alloy-topology/README.md': withTables,
  ...Object.fromEntries(
    Object.entries(TEMPLATE_FORMS).map(([name, form]) => [
      `templates/${name}/template.yaml`,
      (text: string) => withForm(text, form()),
    ]),
  ),
};

for (const [file, generate] of Object.entries(GENERATED)) {
  const full = path.join(__dirname, '..', file);
  const before = readFileSync(full, 'utf8');
  const after = generate(before);
  if (after !== before) {
    writeFileSync(full, after);
    process.stdout.write(`${file}\n`);
  }
}
