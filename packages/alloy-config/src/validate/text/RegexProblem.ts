/** What is wrong with a regex, in the words of Go's `regexp` package. */
export class RegexProblem extends Error {
  constructor(problem: string, part: string) {
    super(`error parsing regexp: ${problem}: \`${part}\``);
  }
}
