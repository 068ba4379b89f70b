import * as z from 'zod';
import { Confidence } from './confidence';
import { isSourceId } from './sources';

const SourceRef = z
  .string()
  .refine(isSourceId, { error: 'must name a source of shared/evidence/sources.ts' });

/** A value with where it comes from: no clinical number stands without its sources and a confidence mark. */
export const cited = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    value,
    confidence: Confidence,
    sources: z.array(SourceRef).min(1, { error: 'must name a source' }),
    note: z.string().max(400).optional(),
  });

export type Cited<T> = {
  readonly value: T;
  readonly confidence: Confidence;
  readonly sources: readonly string[];
  readonly note?: string | undefined;
};
