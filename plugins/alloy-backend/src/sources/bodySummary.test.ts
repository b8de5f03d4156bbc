import { isWebPage, bodySummary } from './bodySummary';

describe('bodySummary', () => {
  it.each([
    ['  no org id\n', 'no org id'],
    ['x'.repeat(1_000), 'x'.repeat(300)],
    [
      '<!DOCTYPE html>\n<html><head><title lang="en">\n Sign  in </title>',
      'a web page, "Sign in"',
    ],
    ['<html><body>Moved', 'a web page'],
    ['<nil>', '<nil>'],
    ['', ''],
  ])('makes %j %j', (body, words) => {
    expect(bodySummary(body)).toBe(words);
  });

  it('takes nothing else for a web page', () => {
    expect(isWebPage('<?xml version="1.0"?><Error/>')).toBe(false);
    expect(isWebPage('{"html": "<html>"}')).toBe(false);
  });
});
