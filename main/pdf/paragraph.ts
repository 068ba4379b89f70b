import type { RichText } from '../../shared/handout/model';
import { type Box, type Sheet, textBox } from './box';

/** Running text. */
export const paragraph = (words: RichText, sheet: Sheet): Box =>
  textBox(words, sheet, { size: sheet.scale.body, tag: 'P' });
