import type { Language } from '../../patient/schema';
import { en, type HandoutText } from './en';
import { es } from './es';

/** The handout's own words in each language a patient may have. */
export const handoutTexts: Readonly<Record<Language, HandoutText>> = { en, es };
