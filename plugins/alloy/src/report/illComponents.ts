import type {
  Collector,
  ComponentView,
  Fact,
  Snapshot,
} from '@alloy-fleet/backstage-plugin-alloy-common';

/** A component that is not healthy, in one process. */
export type IllComponent = ComponentView['ill'][number] & {
  readonly instance: string;
};

/** What the processes of a collector say of their components. */
export interface IllComponents {
  readonly components: readonly IllComponent[];
  /** How many processes were asked. */
  readonly asked: number;
}

/** The components that are not healthy, where the processes were asked. */
export function illComponents(
  { namespace, instances }: Collector,
  { components }: Pick<Snapshot, 'components'>,
): Fact<IllComponents> {
  if (!components.known) {
    return components;
  }
  const names = new Set(
    instances.known ? instances.value.map(it => it.name) : [],
  );
  const views = components.value.filter(
    it => it.namespace === namespace && names.has(it.instance),
  );
  return {
    known: true,
    source: components.source,
    value: {
      asked: views.length,
      components: views.flatMap(({ instance, ill }) =>
        ill.map(it => ({ ...it, instance })),
      ),
    },
  };
}
