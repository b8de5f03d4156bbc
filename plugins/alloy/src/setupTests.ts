import '@testing-library/jest-dom';
import { configure } from '@testing-library/dom';
import { notifyManager } from '@tanstack/react-query';

configure({
  // What is folded is not rendered here, so nothing that a query finds is
  // hidden; asking jsdom for the style of each ancestor takes seconds.
  defaultHidden: true,
  asyncUtilTimeout: 5_000,
});
jest.setTimeout(20_000);
// What was fetched is shown before a test goes on, without waiting for a timer.
notifyManager.setScheduler(queueMicrotask);
