/**
 * A moment in a sentence, to the minute: the time of day where it is of the day
 * on which the sentence is said, otherwise the date as well.
 *
 * @param at - ISO 8601, as is `saidAt`
 */
export function momentText(at: string, saidAt: string): string {
  const [date, time] = new Date(at).toISOString().split('T');
  const [today] = new Date(saidAt).toISOString().split('T');
  const minute = `${time.slice(0, 5)} UTC`;
  return date === today ? minute : `${date} ${minute}`;
}
