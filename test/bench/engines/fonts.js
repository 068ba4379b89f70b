import path from 'node:path';
import { ROOT } from '../build.js';

/** The fonts of Osteon's handout, for every library that embeds fonts. */
const file = (style) => path.join(ROOT, `main/pdf/fonts/SourceSans3-${style}.ttf`);
export const REGULAR = file('Regular');
export const BOLD = file('Bold');
