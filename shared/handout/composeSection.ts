import { ok, type Result } from '../result';
import { calendarBlocks } from './composeCalendar';
import { cardBlocks } from './composeCards';
import type { HandoutContext, HandoutError } from './composeContext';
import { frontBlocks } from './composeFront';
import { composeTherapist } from './composeTherapist';
import { logBlocks } from './composeLog';
import { movingSafelyBlocks } from './composeMovingSafely';
import { summaryBlocks } from './composeSummary';
import type { Block, Section } from './model';
import type { HandoutKind } from './options';

/** One of the documents that can be printed together. */
export function composeSection(kind: HandoutKind, context: HandoutContext): Result<Section, HandoutError> {
  switch (kind) {
    case 'handout':
      return forPatient(kind, context, [...frontBlocks(context), ...cardBlocks(context)], 'front');
    case 'summary':
      return forPatient(kind, context, summaryBlocks(context), 'one-page');
    case 'log':
      return logSection(context);
    case 'calendar':
      return forPatient(kind, context, calendarBlocks(context), 'one-page');
    case 'moving-safely':
      return forPatient(kind, context, movingSafelyBlocks(context), 'one-page');
    case 'therapist':
      return composeTherapist(context);
  }
}

const forPatient = (
  kind: Exclude<HandoutKind, 'therapist'>,
  { text, locale }: HandoutContext,
  blocks: readonly Block[],
  fit: Section['fit'],
): Result<Section, HandoutError> => ok({ kind, title: text.documents[kind], language: locale, fit, blocks });

/** One grid to write in fills a page; of several none is made small for the others. */
function logSection(context: HandoutContext): Result<Section, HandoutError> {
  const blocks = logBlocks(context);
  const grids = blocks.filter(({ kind }) => kind === 'log' || kind === 'day-ticks');
  return forPatient('log', context, blocks, grids.length > 1 ? 'pages' : 'one-page');
}
