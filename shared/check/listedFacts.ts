import type { ConditionCode } from '../patient/schema';
import type { Context } from './context';
import type { PatientFact } from './rule';

/** Lists of the record: what stands in them, and whether anybody went through them. */

/** Those of some conditions that are on record. */
export const recorded = ({ input }: Context, codes: readonly ConditionCode[]): readonly ConditionCode[] =>
  input.patient.conditions.entries.map(({ code }) => code).filter((code) => codes.includes(code));

type List = Extract<PatientFact, 'conditions' | 'surgeries' | 'fractures'>;

/** The lists that nobody went through, where an entry could still make a rule speak. */
export const unreviewed = ({ input }: Context, ...lists: readonly List[]): readonly PatientFact[] =>
  lists.filter((list) => input.patient[list].reviewedOn === null);
