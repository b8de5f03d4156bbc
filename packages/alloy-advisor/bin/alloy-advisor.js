#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { resolve } = require('node:path');

// In this repository there is no build: the sources are run as they are.
const isSource = existsSync(resolve(__dirname, '../src'));
if (isSource) {
  require('@backstage/cli/config/nodeTransform.cjs');
}
const { main } = require(isSource ? '../src/cli/main' : '../dist/cli.cjs.js');

main();
