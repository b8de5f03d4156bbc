/** A path that the API has nothing behind: it says so in plain text. */
export class NotServedError extends Error {
  constructor() {
    super('404 page not found');
    this.name = 'NotServedError';
  }
}
