import { err, ok, type Result } from '../result';
import { cardBlocks } from './composeCards';
import type { HandoutContext, HandoutError } from './composeContext';
import { frontBlocks } from './composeFront';
import { composeTherapist } from './composeTherapist';
import type { Block, Section } from './model';
import type { HandoutKind } from './options';

/** One of the documents that can be printed together. */
export function composeSection(kind: HandoutKind, context: HandoutContext): Result<Section, HandoutError> {
  switch (kind) {
    case 'handout':
      return forPatient(kind, context, [...frontBlocks(context), ...cardBlocks(context)]);
    case 'summary':
    case 'log':
    case 'calendar':
    case 'moving-safely':
      return err({ message: `The document "${kind}" cannot be printed.` });
    case 'therapist':
      return composeTherapist(context);
  }
}

const forPatient = (
  kind: Exclude<HandoutKind, 'therapist'>,
  { text, locale }: HandoutContext,
  blocks: readonly Block[],
): Result<Section, HandoutError> => ok({ kind, title: text.documents[kind], language: locale, blocks });
