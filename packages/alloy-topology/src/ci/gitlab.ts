import { Spec } from '../spec';
import { renderYaml } from '../yaml/renderYaml';
import { Check, CHECKS, CHECK_SCRIPT, imagesOf } from './checkScript';
import { Forge } from './Forge';

/** GitLab CI: a job for each check, in the image of the program that it needs. */
export const gitlab: Forge = {
  path: '.gitlab-ci.yml',
  render: spec =>
    renderYaml({
      comment: `What it checks stands in ${CHECK_SCRIPT}, which runs anywhere.`,
      value: Object.fromEntries(
        CHECKS.map(check => [check, jobOf(spec, check)]),
      ),
    }),
};

function jobOf(spec: Spec, check: Check) {
  return {
    image: { name: imagesOf(spec)[check], entrypoint: [''] },
    script: [`sh ${CHECK_SCRIPT} ${check}`],
  };
}
