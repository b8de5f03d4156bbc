/** Words that any part may need: ages, lists, counts, copying. */
export const generalMessages = {
  age: {
    ago: '{{age}} ago',
    days: '{{value}} d',
    hours: '{{value}} h',
    minutes: '{{value}} min',
    seconds: '{{value}} s',
  },
  bars: {
    more_one: 'and {{count, number}} more',
    more_other: 'and {{count, number}} more',
    none: 'None.',
  },
  copy: { code: 'Copy {{what}}', done: 'Copied' },
  link: { newWindow: 'Opens in a new window' },
  list: {
    many: '{{first}}, and {{last}}',
    two: '{{first}} and {{last}}',
  },
  memory: { ofLimit: '{{used}} of {{limit}}' },
  no: 'no',
  unknown: 'unknown',
  unknownOf_one: '{{count, number}} unknown',
  unknownOf_other: '{{count, number}} unknown',
  yes: 'yes',
} as const;
