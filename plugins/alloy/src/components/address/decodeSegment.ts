/** A part of a path as text. What cannot be decoded stands as it is, as routers leave it. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
