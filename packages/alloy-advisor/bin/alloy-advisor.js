#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { resolve } = require('node:path');

// In this repository there is no build: the sources are run as they are.
if (existsSync(resolve(__dirname, '../src'))) {
  require('@backstage/cli/config/nodeTransform.cjs');
  require('../src/cli/main');
} else {
  require('../dist/cli.cjs.js');
}
