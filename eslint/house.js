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
