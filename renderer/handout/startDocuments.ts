import type { HandoutKind } from '../../shared/handout/options';

/** What a handout starts with. */
export const START_DOCUMENTS: readonly HandoutKind[] = ['handout', 'log'];
