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

/**
 * Scrolls a region for so many frames, as fast as they come: from its top to
 * its end, and back again if there are frames left.
 */
export async function scrollThrough(region, wantedFrames) {
  const PIXELS_A_FRAME = 500;
  const longTasks = [];
  const observer = new PerformanceObserver(list =>
    longTasks.push(...list.getEntries().map(it => it.duration)),
  );
  observer.observe({ entryTypes: ['longtask'] });
  const frame = () => new Promise(requestAnimationFrame);
  const rows = () => [...region.querySelectorAll('tbody[data-index]')];
  const frames = [];
  let step = PIXELS_A_FRAME;
  let mostRendered = 0;
  let lastRow = 0;
  let lastMs = await frame();
  while (frames.length < wantedFrames) {
    const { scrollTop, clientHeight, scrollHeight } = region;
    if (step > 0 && scrollTop + clientHeight >= scrollHeight - 1) {
      step = -PIXELS_A_FRAME;
    } else if (step < 0 && scrollTop === 0) {
      step = PIXELS_A_FRAME;
    }
    region.scrollTop += step;
    const nowMs = await frame();
    frames.push(nowMs - lastMs);
    lastMs = nowMs;
    const rendered = rows();
    mostRendered = Math.max(mostRendered, rendered.length);
    lastRow = Math.max(lastRow, Number(rendered.pop()?.dataset.index));
  }
  await new Promise(resolve => setTimeout(resolve, 200));
  observer.disconnect();
  const table = region.querySelector('[aria-rowcount]');
  return {
    rows: Number(table.getAttribute('aria-rowcount')),
    mostRendered,
    lastRow,
    frames,
    longTasks,
  };
}
