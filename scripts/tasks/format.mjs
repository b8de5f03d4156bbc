/** npm run format: writes; npm run format -- --check: only looks. */
export default function format({ args, processes }) {
  const how = args.includes('--check') ? '--check' : '--write';
  return processes.run('yarn', [
    'exec',
    'prettier',
    '--loglevel=warn',
    how,
    '.',
  ]);
}
