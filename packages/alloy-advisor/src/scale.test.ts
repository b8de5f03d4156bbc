import { describeScale } from '@alloy-fleet/lab/hostile';
import { readers } from './__testUtils__/manyInstances';

describeScale(require.resolve('./__testUtils__/manyInstances'), readers);
