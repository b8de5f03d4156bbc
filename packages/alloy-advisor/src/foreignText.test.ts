import { describeReaders } from '@alloy-fleet/lab/hostile';
import { readers } from './__testUtils__/foreignText';

describeReaders(require.resolve('./__testUtils__/foreignText'), readers);
