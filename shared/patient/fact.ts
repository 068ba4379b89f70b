import * as z from 'zod';
import { LocalDate } from '../localDate';

/**
 * Every fact that a rule reads knows whether anybody asked. A blank form is not a "no":
 * an unasked fact becomes a `cannot-check` finding, never a silent pass.
 */
const notAsked = z.strictObject({ answer: z.literal('not-asked') });

/** A question answered with yes or no, with the date it was asked. */
export const YesNoFact = z.discriminatedUnion('answer', [
  notAsked,
  z.strictObject({ answer: z.literal('no'), askedOn: LocalDate }),
  z.strictObject({ answer: z.literal('yes'), askedOn: LocalDate }),
]);
export type YesNoFact = z.infer<typeof YesNoFact>;

/** A question answered with a value, with the date it was asked. */
export const valueFact = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('answer', [
    notAsked,
    z.strictObject({ answer: z.literal('value'), askedOn: LocalDate, value }),
  ]);
export type ValueFact<T> =
  | { readonly answer: 'not-asked' }
  | { readonly answer: 'value'; readonly askedOn: LocalDate; readonly value: T };

/**
 * A list somebody went through with the patient on `reviewedOn`; null means nobody did. An empty list that was
 * never reviewed is not a "none".
 */
export const reviewedList = <T extends z.ZodType>(entry: T, max = 100) =>
  z.strictObject({
    reviewedOn: LocalDate.nullable(),
    entries: z.array(entry).max(max, { error: `must have at most ${max} entries` }),
  });
export const NOT_ASKED = { answer: 'not-asked' } as const;

/** The value of a fact, or null when nobody asked. */
export const factValue = <T>(fact: ValueFact<T>): T | null => (fact.answer === 'value' ? fact.value : null);
