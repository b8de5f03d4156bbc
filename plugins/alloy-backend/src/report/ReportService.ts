import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { runChecks } from '@alloy-fleet/alloy-advisor';
import {
  Report,
  readClusterRef,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { GatherContext, gather } from './gather';

/** Makes reports on clusters. */
export class ReportService {
  readonly #context: GatherContext;
  readonly #now: () => Date;

  static create(options: GatherContext & { now?: () => Date }) {
    return new ReportService(options);
  }

  private constructor(options: GatherContext & { now?: () => Date }) {
    this.#context = options;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * What is known now about the cluster of an entity, and what it means.
   *
   * @throws NotFoundError when there is no such entity or the viewer may not
   *   see it, InputError when its annotations are missing or malformed
   */
  async report(options: {
    entityRef: { kind: string; namespace: string; name: string };
    credentials: BackstageCredentials;
    signal: AbortSignal;
  }): Promise<Report> {
    const entity = await this.#context.catalog.getEntityByRef(
      options.entityRef,
      { credentials: options.credentials },
    );
    if (!entity) {
      throw new NotFoundError(
        `There is no cluster ${stringifyEntityRef(
          options.entityRef,
        )} in the catalog, or you may not see it.`,
      );
    }
    const snapshot = await gather(this.#context, {
      ref: clusterRefOf(entity),
      credentials: options.credentials,
      signal: options.signal,
      now: this.#now(),
    });
    return {
      entityRef: stringifyEntityRef(entity),
      snapshot,
      findings: runChecks(snapshot),
      explore: {},
      mayReadConfigurations: false,
    };
  }
}

function clusterRefOf(entity: Entity) {
  const result = readClusterRef(entity);
  if (!result.ok) {
    const problems = result.problems.map(
      it => `${it.annotation}: ${it.message} For instance: ${it.example}`,
    );
    throw new InputError(
      `The annotations of ${stringifyEntityRef(
        entity,
      )} do not say which cluster it is. ${problems.join(' ')}`,
    );
  }
  return result.ref;
}
