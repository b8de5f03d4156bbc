/**
 * What to write instead, as the metadata of a field: editors show it under
 * this name (an extension of JSON Schema), and forms where the field is wrong.
 */
export const advice = (words: string) => ({
  patternErrorMessage: `${words.charAt(0).toUpperCase()}${words.slice(1)}`,
});
