import { CommentGroup, Statement } from './nodes';
import { SourceText } from './SourceText';

/**
 * A whole configuration.
 *
 * A parsed file has its `source` and all comments of the text in order; a file
 * made by the builder has neither, its comments stand on its statements.
 */
export interface File {
  readonly type: 'file';
  readonly body: readonly Statement[];
  readonly comments: readonly CommentGroup[];
  readonly source?: SourceText;
}
