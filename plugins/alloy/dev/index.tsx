import { createDevApp } from '@backstage/frontend-dev-utils';
import alloyPlugin from '../src';
import { devPlugin, fixtures } from './devPlugin';

createDevApp({ features: [alloyPlugin, fixtures, devPlugin] });
