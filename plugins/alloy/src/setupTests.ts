import '@testing-library/jest-dom';
import { configure } from '@testing-library/dom';

configure({
  // What is folded is not rendered here, so nothing that a query finds is
  // hidden; asking jsdom for the style of each ancestor takes seconds.
  defaultHidden: true,
  asyncUtilTimeout: 5_000,
});
jest.setTimeout(20_000);
