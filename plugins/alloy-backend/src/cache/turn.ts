/** Lets others have their turn, in the middle of work that would keep all of them waiting. */
export const turn = () => new Promise<void>(resolve => setImmediate(resolve));
