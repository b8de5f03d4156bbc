import type { AlloyApi } from '../api';

/** A backend that answers what a test is about, and nothing else. */
export function stubApi(answers: Partial<AlloyApi>): AlloyApi {
  const notAsked = (what: string) => async () => {
    throw new Error(`The test does not say what ${what} answers.`);
  };
  return {
    getReport: notAsked('getReport'),
    getConfiguration: notAsked('getConfiguration'),
    getSeries: notAsked('getSeries'),
    ...answers,
  };
}
