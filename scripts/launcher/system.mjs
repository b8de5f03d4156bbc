import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { aptGet } from './apt.mjs';

/** Programs that are no npm packages, and what they are for. */
const PROGRAMS = {
  prometheus: { package: 'prometheus', use: "the lab's metrics" },
  promtool: { package: 'prometheus', use: "the lab's history of metrics" },
  chromium: { package: 'chromium', use: 'the browser tests' },
};

/**
 * Makes the named programs ready where it can: on Debian and Ubuntu as root
 * from the distribution's packages. Gives the names of those still missing,
 * after saying how to get them.
 */
export async function preparePrograms(names, { say, processes }) {
  const missing = () => names.filter(it => !findOnPath(it));
  if (missing().length > 0 && isDebian() && process.getuid?.() === 0) {
    const packages = [...new Set(missing().map(it => PROGRAMS[it].package))];
    say(`installing ${packages.join(' and ')} from the distribution`);
    const install = ['install', '-y', '--no-install-recommends'];
    try {
      await aptGet(['update'], { say, processes });
      await aptGet([...install, ...packages], { say, processes });
    } catch (error) {
      say(error.message.trim());
    }
  }
  for (const name of missing()) {
    const { package: debian, use } = PROGRAMS[name];
    say(
      `${name} is not on PATH; ${use} need it: install it (Debian and Ubuntu: apt-get install ${debian}) and start again`,
    );
  }
  return missing();
}

/** The path of a program, or undefined. */
export function findOnPath(name) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .map(it => path.join(it, name))
    .find(file => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

function isDebian() {
  const file = '/etc/os-release';
  return (
    existsSync(file) &&
    /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync(file, 'utf8'))
  );
}
