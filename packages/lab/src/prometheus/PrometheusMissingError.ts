/** A program of the Prometheus distribution is not on PATH. */
export class PrometheusMissingError extends Error {
  constructor(program: 'prometheus' | 'promtool') {
    super(
      `${program} is not on PATH, and the lab's metrics are those of a real ` +
        `Prometheus. Debian and Ubuntu: apt-get install prometheus; macOS: ` +
        `brew install prometheus; elsewhere: https://prometheus.io/download/ ` +
        `(prometheus and promtool come together).`,
    );
    this.name = 'PrometheusMissingError';
  }
}
