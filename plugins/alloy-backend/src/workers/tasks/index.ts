import { checkCollector } from './checkCollector';
import { readCollector } from './readCollector';
import { readRepository } from './readRepository';
import { reduceReport } from './reduceReport';
import { showConfiguration } from './showConfiguration';

/**
 * What workers do, by name: pure functions of plain data, which is what can go
 * to another thread and come back.
 */
export const tasks = {
  checkCollector,
  readCollector,
  readRepository,
  reduceReport,
  showConfiguration,
};

export type TaskName = keyof typeof tasks;

/** What a task is given. */
export type TaskInput<Name extends TaskName> = Parameters<
  (typeof tasks)[Name]
>[0];

/** What a task gives. */
export type TaskOutput<Name extends TaskName> = ReturnType<
  (typeof tasks)[Name]
>;
