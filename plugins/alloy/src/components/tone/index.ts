export * from './hatched';
export * from './toneColor';
export * from './ToneIcon';
export * from './ToneText';
