import { Fact, known, unknown } from '@alloy-fleet/alloy-advisor';
import type { ConfigFile } from '@alloy-fleet/alloy-advisor/static';
import type { VersionedConfiguration } from '@alloy-fleet/backstage-plugin-alloy-common';
import { hashOf } from './configurationOf';
import type { VersionedCollector } from '../sources/repository/VersionedCollector';
import type { WrittenCollector } from '../sources/WrittenCollector';

/**
 * What version control says that a collector should be told, held against
 * what the cluster holds. Unknown where the collector, or its configuration,
 * is not found there, or not for certain.
 */
export function toVersioned(
  live: WrittenCollector | undefined,
  repository: Fact<readonly VersionedCollector[]>,
): Fact<VersionedConfiguration> {
  if (!repository.known) {
    return repository;
  }
  if (!live?.config.known) {
    return unknown('repository', 'What the cluster holds is not known.');
  }
  const here = live.config.value;
  const named = repository.value.filter(
    it =>
      it.name === live.name &&
      (it.namespace === undefined || it.namespace === live.namespace),
  );
  if (named.length === 0) {
    return unknown(
      'repository',
      `No manifest of ${live.name} was found at the source location.`,
    );
  }
  const found = named.flatMap(({ config }) =>
    config.known ? [compare(here, config.value)] : [],
  );
  const equal = found.find(it => it.differsAtLine === undefined);
  if (equal) {
    return known('repository', equal);
  }
  const [only] = found;
  if (found.length !== 1 || named.length !== 1) {
    return unknown(
      'repository',
      found.length > 1
        ? `There are several manifests of ${live.name} at the source location, and none holds what the cluster does.`
        : `The configuration of ${live.name} was not found at the source location.`,
    );
  }
  const [{ config }] = named;
  return config.known && config.value.some(hasVariables)
    ? unknown(
        'repository',
        `${only.file} has variables that are filled in on its way into the cluster.`,
      )
    : known('repository', only);
}

/** As Flux fills them in. The language has no such thing itself. */
function hasVariables({ text }: ConfigFile): boolean {
  return /\$\{[A-Za-z_]/.test(text);
}

function compare(
  here: readonly ConfigFile[],
  there: readonly ConfigFile[],
): VersionedConfiguration {
  const index = there.findIndex((file, i) => file.text !== here[i]?.text);
  const at = index === -1 ? 0 : index;
  const differs = index !== -1 || there.length !== here.length;
  return {
    file: there[at].name,
    hash: hashOf(there),
    ...(differs && {
      differsAtLine: firstDifference(here[at]?.text ?? '', there[at].text),
    }),
  };
}

/** The first line, from 1, that two texts do not share. */
function firstDifference(a: string, b: string): number {
  const [first, second] = [a.split('\n'), b.split('\n')];
  const index = first.findIndex((line, i) => line !== second[i]);
  return (index === -1 ? first.length : index) + 1;
}
