import { SCREEN_ITEMS, type ScreenInstrument, type ScreenItem, type Screening } from './schema';

/**
 * Which questions each form asks (PAR-Q+: its seven general questions, V, S90; APSS: stage 1 of 2012, V, S92). Only
 * what is asked about is kept, in our own short words: the forms are copyrighted. A clinic's own form may ask all.
 */
const ITEMS: Readonly<Record<ScreenInstrument, readonly ScreenItem[]>> = {
  'par-q-plus': [
    'heart-condition-or-high-bp',
    'chest-pain',
    'dizziness-or-blackout',
    'other-chronic-condition',
    'medicine-for-chronic-condition',
    'bone-joint-problem',
    'medical-supervision-only',
  ],
  apss: [
    'heart-condition-or-high-bp',
    'chest-pain',
    'dizziness-or-blackout',
    'asthma-attack',
    'diabetes-poorly-controlled',
    'bone-joint-problem',
    'other-chronic-condition',
  ],
  'clinic-form': SCREEN_ITEMS,
};

/** The questions of a form, in its order. */
export const screenItemsOf = (instrument: ScreenInstrument): readonly ScreenItem[] => ITEMS[instrument];

/** The questions of its form that a screen leaves open: a screen with any is not yet a clear one. */
export const openScreenItems = ({ instrument, items }: Screening): readonly ScreenItem[] =>
  screenItemsOf(instrument).filter((asked) => !items.some(({ item }) => item === asked));
