import { PrintColor } from '../../shared/clinic/look';
import type { Result } from '../../shared/result';
import { readValue } from '../design/readText';

export const BLACK = '#000000';

/** Dark colours that stay apart in print; each keeps the contrast that a handout asks for. */
export const SWATCHES: readonly { readonly label: string; readonly color: string }[] = [
  { label: 'Black', color: BLACK },
  { label: 'Navy', color: '#1b2a5c' },
  { label: 'Blue', color: '#0f4c8a' },
  { label: 'Teal', color: '#0b5351' },
  { label: 'Forest', color: '#1f5130' },
  { label: 'Brown', color: '#5b3a1a' },
  { label: 'Burgundy', color: '#701a33' },
  { label: 'Plum', color: '#56246b' },
];

/** A colour as people type or paste it: with or without the #, in any case. */
export const readColor = (text: string): Result<string, string> =>
  readValue(PrintColor, `#${text.trim().replace(/^#/, '').toLowerCase()}`, 'The colour');
