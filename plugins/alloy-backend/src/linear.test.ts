import { describeScale } from '@alloy-fleet/lab/hostile';
import { readers } from './__testUtils__/manyPods';

describeScale(require.resolve('./__testUtils__/manyPods'), readers);
