import {
  ConfigFile,
  Configuration,
  StaticCollector,
  WrittenFact,
  given,
} from '@alloy-fleet/alloy-advisor/static';

/**
 * A collector as it is written down, before its configuration is parsed: plain
 * data, which a worker can be given. What parses it is a worker's to do.
 */
export type WrittenCollector = Omit<StaticCollector, 'config'> & {
  readonly config: WrittenFact<readonly ConfigFile[]>;
};

/** A collector without what was, or could be, parsed of it. */
export function writtenCollector(collector: StaticCollector): WrittenCollector {
  const { config } = collector;
  return {
    ...collector,
    config: config.known ? given(config.value.files) : config,
  };
}

/** A collector whose configuration is parsed as soon as somebody looks into it. */
export function staticCollector(collector: WrittenCollector): StaticCollector {
  const { config } = collector;
  return {
    ...collector,
    config: config.known ? given(Configuration.of(config.value)) : config,
  };
}
