import { mayRead } from '@alloy-fleet/alloy-config/components';
import type {
  CollectorConfiguration,
  Fact,
  VersionedConfiguration,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { configurationOf } from '../../report/configurationOf';
import { toVersioned } from '../../report/toVersioned';
import type { VersionedCollector } from '../../sources/repository/VersionedCollector';
import {
  WrittenCollector,
  staticCollector,
} from '../../sources/WrittenCollector';

/** What a report says of a collector's configuration. */
export interface ReadConfiguration {
  readonly configuration: Fact<CollectorConfiguration>;
  readonly versioned: Fact<VersionedConfiguration>;
  /** Whether it is told to read the events of Kubernetes; undefined when that is not known. */
  readonly readsEvents?: boolean;
}

/** Reads the configuration of one collector, and holds it against what version control has of the same name. */
export function readCollector({
  collector,
  repository,
}: {
  readonly collector: WrittenCollector;
  readonly repository: Fact<readonly VersionedCollector[]>;
}): ReadConfiguration {
  const parsed = staticCollector(collector);
  const { config } = parsed;
  return {
    configuration: configurationOf(parsed),
    versioned: toVersioned(collector, repository),
    readsEvents: config.known
      ? config.value.components.some(({ name }) => mayRead(name, 'events'))
      : undefined,
  };
}
