/**
 * Watches, frame by frame, for when a text comes into the page. Runs in the
 * browser, before anything else of the page.
 */
export function watchForText(watched) {
  const seenMs = new Map();
  /** Milliseconds after the page began to load by which it was painted, or undefined. */
  globalThis.paintedAt = text => {
    if (!seenMs.has(text)) {
      seenMs.set(text, undefined);
      const look = () => {
        if (document.body?.textContent.includes(text)) {
          // In the next frame what this one has is on the screen.
          requestAnimationFrame(() => seenMs.set(text, performance.now()));
        } else {
          requestAnimationFrame(look);
        }
      };
      look();
    }
    return seenMs.get(text);
  };
  globalThis.paintedAt(watched);
}

/** Clicks, and waits until what comes of it is on the screen; in ms. */
export async function clickAndPaint(button) {
  const frame = () => new Promise(requestAnimationFrame);
  const beganMs = performance.now();
  button.click();
  await frame();
  // In the next frame what this one has is on the screen.
  await frame();
  return performance.now() - beganMs;
}

/**
 * Scrolls a region, or what it stands in where it does not scroll itself, for
 * so many frames, as fast as they come: from its top to its end, and back again
 * if there are frames left.
 */
export async function scrollThrough(region, { wantedFrames, row }) {
  const PIXELS_A_FRAME = 500;
  let scroller = region;
  while (
    scroller.parentElement &&
    (scroller.scrollHeight <= scroller.clientHeight ||
      getComputedStyle(scroller).overflowY === 'visible')
  ) {
    scroller = scroller.parentElement;
  }
  const longTasks = [];
  const observer = new PerformanceObserver(list =>
    longTasks.push(...list.getEntries().map(it => it.duration)),
  );
  observer.observe({ entryTypes: ['longtask'] });
  const frame = () => new Promise(requestAnimationFrame);
  const frames = [];
  let step = PIXELS_A_FRAME;
  let mostRendered = 0;
  let lastRow = 0;
  let lastMs = await frame();
  while (frames.length < wantedFrames) {
    const { scrollTop, clientHeight, scrollHeight } = scroller;
    if (step > 0 && scrollTop + clientHeight >= scrollHeight - 1) {
      step = -PIXELS_A_FRAME;
    } else if (step < 0 && scrollTop === 0) {
      step = PIXELS_A_FRAME;
    }
    scroller.scrollTop += step;
    const nowMs = await frame();
    frames.push(nowMs - lastMs);
    lastMs = nowMs;
    const rendered = region.querySelectorAll(row);
    mostRendered = Math.max(mostRendered, rendered.length);
    // Where all rows are in the page they have no number.
    const last = rendered[rendered.length - 1]?.dataset.index;
    lastRow = Math.max(lastRow, Number(last ?? rendered.length - 1));
  }
  await new Promise(resolve => setTimeout(resolve, 200));
  observer.disconnect();
  return { mostRendered, lastRow, frames, longTasks };
}
