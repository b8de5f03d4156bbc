import { type Labels, LabelSet } from './labelSet';
import { actionOf, type RelabelConfig, toRule } from './relabelConfig';
import { toStep } from './steps';
import { type RelabelProblem, validateRules } from './validation';

/** Rules that Prometheus would refuse; the message holds a line a problem. */
export class RelabelError extends Error {
  override readonly name = 'RelabelError';
  readonly problems: readonly RelabelProblem[];

  constructor(problems: readonly RelabelProblem[]) {
    super(problems.map(problem => problem.message).join('\n'));
    this.problems = problems;
  }
}

/**
 * Applies rules to a label set: the labels that come out (the very object that went in, if nothing
 * changed), or undefined if the set is dropped. What goes in is never changed.
 */
export type Relabel = (labels: Labels) => Labels | undefined;

/**
 * Compiles rules once, to apply them to many label sets as Prometheus does (`relabel.Process`).
 * Results are remembered per distinct value, in bounded memory.
 *
 * @throws RelabelError naming each refused rule, the pattern and the reason
 */
export function compile(configs: readonly RelabelConfig[]): Relabel {
  const problems = validateRules(configs);
  if (problems.length > 0) {
    throw new RelabelError(problems);
  }
  const steps = configs.map(config =>
    toStep(toRule(config, actionOf(config)!)),
  );
  return given => {
    const labels = new LabelSet(given);
    return steps.every(step => step(labels)) ? labels.labels : undefined;
  };
}
