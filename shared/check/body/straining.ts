import { hasFlag } from '../../patient/flags';
import type { ConditionCode } from '../../patient/schema';
import type { Context } from '../context';
import { doseKey } from '../doseKey';
import { recorded } from '../listedFacts';
import type { Place } from '../place';
import { type BareFinding, fix, namesOf, pathOf, type Rule } from '../rule';
import { placeOf } from '../select';

/** Straining: pelvic floor, pressure, eyes and hernia. */

const PELVIC: readonly ConditionCode[] = ['stress-incontinence', 'prolapse'];
/** From this % of 1RM lifting counts as heavy for the pelvic floor (V survey, S85). */
const HEAVY_FOR_PELVIS = 70;

const pelvic = (context: Context) => recorded(context, PELVIC);

const isHeavy = (context: Context, place: Place): boolean => context.peak(place) >= HEAVY_FOR_PELVIS;

/** 70 % of 1RM and more with leakage or prolapse symptoms (V, S85, S86: heavy lifters reported no more prolapse). */
export const pelvicLoad: Rule = {
  id: 'H11-pelvic-load',
  family: 'H',
  severities: ['advice'],
  sources: ['S85', 'S86'],
  confidence: 'V',
  reads: ['conditions', 'intensity'],
  enforcedAt: 'check',
  waitsFor: (context) =>
    context.input.patient.conditions.reviewedOn === null &&
    pelvic(context).length === 0 &&
    context.places.some((place) => isHeavy(context, place))
      ? ['conditions']
      : [],
  check: (context) => {
    const conditions = pelvic(context);
    if (conditions.length === 0) return [];
    const heavy = context.places.filter((place) => isHeavy(context, place));
    if (heavy.length === 0) return [];
    return [
      {
        ruleId: 'H11-pelvic-load',
        severity: 'advice',
        path: { patientField: 'conditions' },
        values: {
          conditions,
          exercises: [...new Set(heavy.map(({ name }) => name))],
          limit: HEAVY_FOR_PELVIS,
        },
      },
    ];
  },
  fixes: null,
  noFix:
    'Advice to breathe out on effort, and a referral where it feels heavy: no change of the dose is asked for.',
};

const BREATHING = /\bbreath|\bexhal|\brespir|\bsuelte el aire/i;

/** An exercise in which people hold their breath, and whose printed words do not speak of breathing. */
const isHeldBreath = ({ exercise, item }: Place): boolean => {
  if (exercise === null || !exercise.tags.includes('hypertension-valsalva')) return false;
  const { cues, steps } = exercise.text.en;
  return ![...(item.cues ?? cues), ...steps, item.note].some((text) => BREATHING.test(text));
};

const BREATHE_OUT = 'Breathe out as you lift.';
/** The file format takes six cues. */
const MOST_CUES = 6;

/** A lift prone to straining, with high pressure, an eye, hernia or pelvic-floor risk, and no word about breathing. */
export const straining: Rule = {
  id: 'H12-valsalva',
  family: 'H',
  severities: ['warning'],
  sources: ['S89', 'J'],
  confidence: 'V for the conditions; J',
  reads: ['bloodPressure', 'conditions', 'exercise', 'program'],
  enforcedAt: 'check',
  waitsFor: (context) => {
    const { patient } = context.input;
    if (hasFlag(patient, 'hypertension-valsalva') !== null || !context.places.some(isHeldBreath)) return [];
    return [
      ...(patient.bloodPressure.answer === 'not-asked' ? (['bloodPressure'] as const) : []),
      ...(patient.conditions.reviewedOn === null ? (['conditions'] as const) : []),
    ];
  },
  check: (context) =>
    hasFlag(context.input.patient, 'hypertension-valsalva') === true
      ? context.places.filter(isHeldBreath).map((place): BareFinding => ({
          ruleId: 'H12-valsalva',
          severity: 'warning',
          path: pathOf(place),
          values: { ...namesOf(place), doseKey: doseKey(place) },
        }))
      : [],
  fixes: (context, finding) => {
    const place = placeOf(context, finding);
    const cues = place?.item.cues ?? place?.exercise?.text.en.cues ?? [];
    if (!place || context.input.patient.language !== 'en' || cues.length >= MOST_CUES) return [];
    return [
      fix('cue-breathing', { exercise: place.name }, [
        { kind: 'set-item-text', item: place.item.id, cues: [...cues, BREATHE_OUT], note: place.item.note },
      ]),
    ];
  },
  noFix:
    'None for a handout in another language than English, or where there are six cues already: the therapist words it.',
};
