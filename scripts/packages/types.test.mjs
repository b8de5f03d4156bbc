import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import {
  checkPackage,
  createPackageFromTarballData,
} from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage, getPkgPathValue } from 'publint/utils';
import ts from 'typescript';
import {
  INSTALLED,
  entriesOf,
  installedPackages,
} from './installedPackages.mjs';

/**
 * What Backstage's own packer makes of every package, Backstage's own as well,
 * and what comes of it. Nothing else is let pass.
 */
const OF_BACKSTAGE = {
  attw: {
    // Conditions are written with "import" first; TypeScript finds the types by the next.
    FallbackCondition: () => true,
    // Modules for bundlers are named .esm.js; Node tells by their syntax what they are.
    UnexpectedModuleSyntax: ({ fileName }) => fileName.endsWith('.esm.js'),
    // A feature is the default export, which `backend.add(import(...))` unwraps.
    CJSOnlyExportsDefault: (_, { manifest }) =>
      manifest.backstage.role.startsWith('backend-'),
    // Types that come from another package, which is not looked into here.
    NamedExports: ({ isMissingAllNamed }, { name }) =>
      !isMissingAllNamed &&
      name === '@alloy-fleet/backstage-plugin-alloy-common',
  },
  publint: {
    EXPORTS_TYPES_SHOULD_BE_FIRST: () => true,
    TYPES_NOT_EXPORTED: () => true,
    FILE_INVALID_FORMAT: ({ args, path: at }, { manifest }) =>
      (args.actualFilePath ?? getPkgPathValue(manifest, at)).endsWith(
        '.esm.js',
      ),
    CJS_WITH_ESMODULE_DEFAULT_EXPORT: (_, { manifest }) =>
      manifest.backstage.role.startsWith('backend-'),
    // The kind of a feature, for the discovery of features.
    EXPORTS_VALUE_INVALID: ({ path: at }) => at.at(-1) === 'backstage',
  },
};

for (const it of installedPackages()) {
  const tarball = readFileSync(it.tarball);

  test(`${it.name}: are the types wrong?`, async () => {
    const { types, problems } = await checkPackage(
      createPackageFromTarballData(new Uint8Array(tarball)),
    );
    assert.ok(types, 'it has no types');
    assert.deepEqual(
      problems.filter(one => !OF_BACKSTAGE.attw[one.kind]?.(one, it)),
      [],
    );
  });

  test(`${it.name}: publint has nothing against it`, async () => {
    const { messages, pkg } = await publint({
      level: 'warning',
      pack: {
        tarball: tarball.buffer.slice(
          tarball.byteOffset,
          tarball.byteOffset + tarball.byteLength,
        ),
      },
    });
    assert.deepEqual(
      messages
        .filter(one => !OF_BACKSTAGE.publint[one.code]?.(one, it))
        .map(one => `${one.code}: ${formatMessage(one, pkg)}`),
      [],
    );
  });
}

for (const [how, compilerOptions] of Object.entries({
  'a bundler': {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  },
  Node: {
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
  },
})) {
  test(`the types of all entries can be read as ${how} finds them`, () => {
    const packages = installedPackages();
    const entries = packages
      .flatMap(entriesOf)
      .filter(it => !it.endsWith('.json'));
    const importer = path.join(INSTALLED, 'importer.ts');
    const text = entries
      .map((it, i) => `export * as e${i} from '${it}';\n`)
      .join('');
    const options = {
      ...compilerOptions,
      target: ts.ScriptTarget.ES2022,
      jsx: ts.JsxEmit.ReactJSX,
      strict: true,
      esModuleInterop: true,
      noEmit: true,
      types: [],
    };
    const host = ts.createCompilerHost(options);
    const { fileExists, getSourceFile } = host;
    host.fileExists = file => file === importer || fileExists(file);
    host.getSourceFile = (file, ...rest) =>
      file === importer
        ? ts.createSourceFile(file, text, ts.ScriptTarget.ES2022)
        : getSourceFile(file, ...rest);
    const program = ts.createProgram([importer], options, host);
    const ours = program
      .getSourceFiles()
      .filter(
        ({ fileName }) =>
          fileName === importer ||
          fileName.includes('/node_modules/@alloy-fleet/'),
      );
    assert.ok(ours.length > entries.length, 'no declarations were found');
    const wrong = ours.flatMap(file => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ]);
    assert.equal(
      ts.formatDiagnostics(wrong, {
        getCanonicalFileName: it => it,
        getCurrentDirectory: () => INSTALLED,
        getNewLine: () => '\n',
      }),
      '',
    );
  });
}
