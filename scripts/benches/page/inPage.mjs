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

/** Scrolls a region from its top to its end, as fast as frames come. */
export async function scrollThrough(region) {
  const longTasks = [];
  const observer = new PerformanceObserver(list =>
    longTasks.push(...list.getEntries().map(it => it.duration)),
  );
  observer.observe({ entryTypes: ['longtask'] });
  const frame = () => new Promise(requestAnimationFrame);
  const table = region.querySelector('[aria-rowcount]');
  const PIXELS_A_FRAME = 500;
  let frames = 0;
  let longestFrameMs = 0;
  let mostRendered = 0;
  const beganMs = await frame();
  let lastMs = beganMs;
  while (region.scrollTop + region.clientHeight < region.scrollHeight - 1) {
    region.scrollTop += PIXELS_A_FRAME;
    const nowMs = await frame();
    longestFrameMs = Math.max(longestFrameMs, nowMs - lastMs);
    lastMs = nowMs;
    frames += 1;
    mostRendered = Math.max(
      mostRendered,
      region.querySelectorAll('tbody[data-index]').length,
    );
  }
  await new Promise(resolve => setTimeout(resolve, 200));
  observer.disconnect();
  return {
    rows: Number(table.getAttribute('aria-rowcount')),
    mostRendered,
    lastRow: Number(
      [...region.querySelectorAll('tbody[data-index]')].pop().dataset.index,
    ),
    frames,
    seconds: (lastMs - beganMs) / 1_000,
    longestFrameMs,
    longTasks,
  };
}
