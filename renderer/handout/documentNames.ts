import type { HandoutKind, Layout } from '../../shared/handout/options';

/** What the therapist calls each document, and what it holds. */
export const DOCUMENT_NAMES: Readonly<
  Record<HandoutKind, { readonly name: string; readonly holds: string }>
> = {
  handout: { name: 'Exercises', holds: 'Page 1, exercise cards' },
  summary: { name: 'Summary sheet', holds: 'One page for the fridge' },
  log: { name: 'Log sheet', holds: 'Four weeks to write down' },
  calendar: { name: 'Calendar', holds: 'Which days, week by week' },
  'moving-safely': { name: 'Moving safely', holds: 'How to bend and lift' },
  therapist: { name: 'Therapist copy', holds: 'For you: findings, sources' },
};

export const LAYOUT_NAMES: Readonly<Record<Layout, string>> = {
  standard: 'Standard: 14 pt, two exercises a page',
  large: 'Large print: 18 pt, one a page',
  compact: 'Compact: 12 pt, three a page',
};
