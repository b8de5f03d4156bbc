import {
  TranslationFunction,
  TranslationRef,
  createTranslationRef,
} from '@backstage/frontend-plugin-api';
import { cardinalityMessages } from './cardinalityMessages';
import { chartsMessages } from './chartsMessages';
import { clusteringMessages } from './clusteringMessages';
import { collectorsMessages } from './collectorsMessages';
import { configurationMessages } from './configurationMessages';
import { findingsMessages } from './findingsMessages';
import { generalMessages } from './generalMessages';
import { pageMessages } from './pageMessages';
import { pictureMessages } from './pictureMessages';
import { previewMessages } from './previewMessages';
import { summaryMessages } from './summaryMessages';

const inferred = createTranslationRef({
  id: 'alloy',
  messages: {
    ...cardinalityMessages,
    ...chartsMessages,
    ...clusteringMessages,
    ...collectorsMessages,
    ...configurationMessages,
    ...findingsMessages,
    ...generalMessages,
    ...pageMessages,
    ...pictureMessages,
    ...previewMessages,
    ...summaryMessages,
  },
});

/** The texts of {@link alloyTranslationRef} by their keys, such as `filter.clear`. */
export type AlloyMessages = (typeof inferred)['T'];

/**
 * Every text that the plugin shows; what the server writes is not here. A
 * translation gives them by the keys of {@link AlloyMessages}.
 */
export const alloyTranslationRef: TranslationRef<'alloy', AlloyMessages> =
  inferred;

/** Puts a message of {@link alloyTranslationRef} into the reader's language. */
export type Translate = TranslationFunction<AlloyMessages>;
