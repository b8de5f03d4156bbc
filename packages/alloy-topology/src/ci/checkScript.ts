import { advisorVersion } from '@alloy-fleet/alloy-advisor';
import { deliveryOf } from '../delivery/deliveries';
import { Spec } from '../spec';

/** Where the checks stand in a repository. */
export const CHECK_SCRIPT = 'ci/check.sh';

/** What is checked, by the names that the script takes. */
export const CHECKS = ['configurations', 'manifests', 'advisor'] as const;

export type Check = (typeof CHECKS)[number];

const KUSTOMIZE = 'registry.k8s.io/kustomize/kustomize:v5.7.1';
const NODE = 'docker.io/library/node:22';
const YQ = 'docker.io/mikefarah/yq:4.45.4';

/** For each check the image that has the program it needs. */
export function imagesOf(spec: Spec): Readonly<Record<Check, string>> {
  return {
    configurations: alloyImage(spec),
    manifests: KUSTOMIZE,
    advisor: NODE,
  };
}

function alloyImage({ alloyVersion }: Spec): string {
  return `docker.io/grafana/alloy:${alloyVersion}`;
}

/**
 * A POSIX shell script that checks a repository: its configurations by the
 * Alloy that will run them, at the stability level of their own workload, its
 * manifests by kustomize, and all of it by the advisor.
 */
export function renderCheckScript(spec: Spec): string {
  return `#!/bin/sh
# Checks this repository: sh ${CHECK_SCRIPT} [${CHECKS.join(
    '|',
  )}], everything without an argument.
# A program that is not installed is taken out of its image, by docker.
set -eu
cd "$(dirname "$0")/.."

programs=$(mktemp -d)
trap 'rm -rf "$programs"' EXIT
PATH="$PATH:$programs"
status=0

# need PROGRAM IMAGE PATH
need() {
  if command -v "$1" >/dev/null; then
    return
  fi
  container=$(docker create "$2")
  docker cp "$container:$3" "$programs/$1"
  docker rm "$container" >/dev/null
}

fail() {
  echo "$1" >&2
  status=1
}

# check FILE STABILITY-LEVEL
check() {
  alloy fmt --test "$1" >/dev/null || fail "$1 is not formatted: alloy fmt --write $1"
  alloy validate --stability.level="$2" "$1" || fail "$1 would not load"
}

configurations() {
  need alloy ${alloyImage(spec)} /bin/alloy
  alloy --version
${collectorChecks(spec)}  if [ -d hosts ]; then
    for file in hosts/*/config.alloy; do
      check "$file" generally-available
    done
  fi
}

manifests() {
  need kustomize ${KUSTOMIZE} /app/kustomize
  kustomize build kubernetes >/dev/null || fail 'kubernetes/ cannot be built'
}

advisor() {
  npx --yes @alloy-fleet/alloy-advisor@${advisorVersion} lint . || fail 'the advisor finds something wrong'
}

for step in "\${@:-all}"; do
  case "$step" in
  all)
    configurations
    manifests
    advisor
    ;;
  ${CHECKS.join(' | ')}) "$step" ;;
  *)
    echo "expected one of ${CHECKS.join(', ')}, got $step" >&2
    exit 2
    ;;
  esac
done
exit "$status"
`;
}

/** The checks of the collectors in Kubernetes, as lines of the script. */
function collectorChecks(spec: Spec): string {
  const levels = [
    ['alloy-node', 'generally-available'],
    ['alloy-cluster', spec.collectors.cluster.stability],
    ['alloy-kube-events', 'generally-available'],
  ];
  const { isConfiguredByChart, isManifest } = deliveryOf(spec);
  if (isConfiguredByChart) {
    return '';
  }
  if (isManifest === undefined) {
    return levels
      .map(
        ([name, level]) => `  check kubernetes/${name}/config.alloy ${level}\n`,
      )
      .join('');
  }
  return `  need yq ${YQ} /usr/bin/yq
  # As Helm will write them.
${levels
  .map(
    ([
      name,
      level,
    ]) => `  yq .alloy.configMap.content delivery/helm/${name}.yaml | sed 's/{{ "{{" }}/{{/g' >"$programs/${name}.alloy"
  check "$programs/${name}.alloy" ${level}\n`,
  )
  .join('')}`;
}
