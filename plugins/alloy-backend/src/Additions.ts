import { InputError } from '@backstage/errors';
import { SnapshotCheck, isAddedSourceName } from '@alloy-fleet/alloy-advisor';
import { allChecks } from '@alloy-fleet/alloy-advisor/checks';
import type { ChecksExtensionPoint, SourcesExtensionPoint } from './extensions';
import type { Source } from './sources/Source';

/** What modules of the plugin added to it. */
export class Additions implements SourcesExtensionPoint, ChecksExtensionPoint {
  readonly sources: Source<unknown>[] = [];
  readonly checks: SnapshotCheck[] = [];

  addSource(source: Source<unknown>): void {
    const { name } = source;
    if (!isAddedSourceName(name)) {
      throw new InputError(
        `"${name}" is no name of an added source: expected one after who makes it, such as acme/inventory.`,
      );
    }
    if (this.sources.some(it => it.name === name)) {
      throw new InputError(`The source "${name}" is added twice.`);
    }
    this.sources.push(source);
  }

  addCheck(check: SnapshotCheck): void {
    const taken = [...allChecks, ...this.checks];
    if (taken.some(it => it.id === check.id)) {
      throw new InputError(`There is a check "${check.id}" already.`);
    }
    this.checks.push(check);
  }
}
