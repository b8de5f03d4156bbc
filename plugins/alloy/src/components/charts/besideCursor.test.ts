import { seriesOf } from '../../testdata';
import { besideCursor } from './besideCursor';
import { chartFrame } from './chartFrame';

const frameOf = (width: number) =>
  chartFrame(seriesOf('behind', '1h', { a: 2 }), { width, height: 208 });

describe('besideCursor', () => {
  it('is on the side of the cursor that has more room', () => {
    const frame = frameOf(640);
    expect(besideCursor(frame, 0, 208)).toEqual({
      left: frame.x(0) + 10,
      top: frame.top,
    });
    expect(besideCursor(frame, 60, 208)).toEqual({
      right: 640 - frame.x(60) + 10,
      top: frame.top,
    });
  });

  it('is below a plot that is too narrow for both', () => {
    expect(besideCursor(frameOf(300), 5, 208)).toMatchObject({
      left: 0,
      right: 0,
      top: 208,
    });
  });
});
