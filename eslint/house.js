/*
 * What this repository asks of its code beside Backstage's own rules. The `.eslintrc.js` of every
 * package is `module.exports = require('../../eslint/house')(__dirname);`.
 */
const backstage = require('@backstage/cli/config/eslint-factory');
const ofComponents = require('./components');
const layers = require('./layers');

const TESTS = ['**/*.test.*', '**/__testUtils__/**', '**/testdata/**'];

const WRITTEN_OUT = ':matches(Literal, TemplateLiteral[expressions.length=0])';

/** Expressions that V8 would make of a value: the text of one person then stops everybody's portal. */
const expressionsOfValues = [
  {
    selector: `:matches(NewExpression, CallExpression)[callee.name="RegExp"] > :not(${WRITTEN_OUT}).arguments:first-child`,
    message:
      'V8 may go on for hours with an expression that is made of a value. Write it out as a literal, or have RE2 run it: matchesWhole of @alloy-fleet/alloy-relabel.',
  },
  {
    selector:
      'CallExpression[callee.property.type="Identifier"][callee.property.name=/^(match|matchAll|search)$/] > :matches(TemplateLiteral, BinaryExpression).arguments:first-child',
    message:
      'A text becomes an expression here, and V8 may go on for hours with it. Give a literal, or look for the text with includes or indexOf.',
  },
];

/** What a text must not hold, written out or around what is put into it. */
const textWith = (pattern, message) =>
  [`Literal[value=${pattern}]`, `TemplateElement[value.raw=${pattern}]`].map(
    selector => ({ selector, message }),
  );

/** Queries that know of which clusters they are: one that is asked of all of them would mix them up. */
const queriesOutOfScope = [
  ...textWith(
    '/[{,]\\s*cluster\\s*(=|!)/',
    'A query that names its clusters itself can be asked of no others, and a name in it may end it. Take a Scope of alloy-advisor and write the selector by scope.select.',
  ),
  ...textWith(
    '/\\b(sum|count|min|max|avg|group|stddev|quantile|topk|bottomk|count_values) by \\(/',
    'A query that groups by itself mixes clusters up where it is asked of several. Write the grouping by the scope: scope.by(labels), or scope.whole for all that a cluster has.',
  ),
  ...textWith(
    '/\\b(and|or|unless) on \\(/',
    'A query that matches by itself mixes clusters up where it is asked of several. Write what it matches on by the scope: scope.on(labels).',
  ),
];

/** Rules for what is published and for the portal; tests may be slow over their own texts. */
const rulesOfSource = {
  // Literals whose time grows faster than the text that they read.
  'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
  'regexp/no-super-linear-move': ['error', { report: 'potential' }],
};

/**
 * The ESLint configuration of the package in a folder.
 *
 * @param {string} folder - `__dirname` of its `.eslintrc.js`
 */
module.exports = function house(folder) {
  const config = backstage(folder, {
    plugins: ['regexp'],
    // Tests may use the lab, whatever their package is for.
    testRules: { '@backstage/no-mixed-plugin-imports': 'off' },
    restrictedTestSyntax: layers.ofTests(folder),
  });
  const components = ofComponents(folder);
  const [, ...restrictedSyntax] = config.rules['no-restricted-syntax'];
  config.overrides.push(
    {
      files: ['src/**/*.ts', 'src/**/*.tsx'],
      excludedFiles: TESTS,
      rules: rulesOfSource,
    },
    ...layers(folder).flatMap(({ files, restrictions }) => {
      const ruleOf = (...more) => ({
        // Beside what the factory restricts for the package's role.
        'no-restricted-syntax': [
          'error',
          ...restrictedSyntax,
          ...expressionsOfValues,
          ...queriesOutOfScope,
          ...restrictions,
          ...more,
        ],
      });
      const free = components.free.filter(it =>
        it.startsWith(files[0].split('*')[0]),
      );
      return [
        {
          files,
          excludedFiles: [...TESTS, ...free],
          rules: ruleOf(...components.restrictions),
        },
        ...(free.length > 0 ? [{ files: free, rules: ruleOf() }] : []),
      ];
    }),
  );
  return config;
};
