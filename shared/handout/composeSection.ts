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
      return forPatient(kind, context, logBlocks(context), 'one-page');
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
