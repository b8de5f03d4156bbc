import { TaskInput, TaskName, tasks } from './tasks';

/** What a worker is sent. */
export interface Errand<Name extends TaskName = TaskName> {
  readonly name: Name;
  readonly input: TaskInput<Name>;
}

/** What a worker does with it. This file is what a worker is started with. */
function runErrand({ name, input }: Errand): unknown {
  const task = tasks[name] as (input: unknown) => unknown;
  return task(input);
}

// Whoever starts workers by this name has the whole of it in the built package:
// what nothing refers to is left out of that.
runErrand.file = __filename;

export default runErrand;
