export * from './alloyTranslationRef';
