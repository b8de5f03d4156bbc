import { Spec } from '../spec';
import { CHECK_SCRIPT, renderCheckScript } from './checkScript';
import { Forge } from './Forge';
import { gitea } from './gitea';
import { github } from './github';
import { gitlab } from './gitlab';

/** Every forge whose CI is known. A new one is a file and a line here. */
const FORGES: Readonly<Record<Exclude<Spec['ci'], 'none'>, Forge>> = {
  github,
  gitea,
  gitlab,
};

/** Where forges look for what to run: the only hidden files beside our own. */
export const FORGE_PATHS: ReadonlySet<string> = new Set(
  Object.values(FORGES).map(({ path }) => path),
);

/** The checks of a repository, and what has its forge run them. */
export function renderCi(spec: Spec): ReadonlyMap<string, string> {
  if (spec.ci === 'none') {
    return new Map();
  }
  const { path, render } = FORGES[spec.ci];
  return new Map([
    [CHECK_SCRIPT, renderCheckScript(spec)],
    [path, render(spec)],
  ]);
}
