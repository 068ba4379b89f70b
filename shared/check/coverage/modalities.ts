import { isLegImpact } from '../../exercise/kindsOfWork';
import { boneCategory, hasFragileBones } from '../../patient/boneStatus';
import { fallRisk, hasFallRisk } from '../../patient/fallRisk';
import { isHipReplacement } from '../../patient/hipPrecautions';
import type { Patient } from '../../patient/schema';
import type { Context } from '../context';
import { liftmorOf } from '../conformity/templateFamilies';
import { isResistanceWork } from '../effort';
import { judgedSpans } from '../judgedSpans';
import type { Place } from '../place';
import type { BareFinding, PatientFact, Rule } from '../rule';
import { balanceAdded, exerciseAdded, isBalancePlace, isPosturePlace, postureAdded } from './addExercise';
import { isOlder } from './age';

/** Group E: which kinds of work the phases of full work have. */

const judgedPlaces = (context: Context): readonly Place[] => {
  const spans = judgedSpans(context);
  return context.places.filter(({ span }) => spans.includes(span));
};

/** Whether there are phases to judge, and nothing in them is of a kind. */
const lacks = (context: Context, is: (place: Place) => boolean): boolean =>
  judgedSpans(context).length > 0 && !judgedPlaces(context).some(is);

function finding(
  context: Context,
  ruleId: Rule['id'],
  severity: 'warning' | 'advice',
  more: BareFinding['values'] = {},
): BareFinding {
  const spans = judgedSpans(context);
  const [first] = spans;
  return {
    ruleId,
    severity,
    path: first ? { phase: first.phase.id } : {},
    values: { phases: spans.map(({ phase }) => phase.name), ...more },
  };
}

/** No resistance training in the phases of full work (V, S28, S70). */
const resistance: Rule = {
  id: 'E04-modality-rt',
  family: 'E',
  severities: ['warning'],
  sources: ['S28', 'S70'],
  confidence: 'V',
  reads: ['exercise', 'intensity'],
  enforcedAt: 'check',
  check: (context) =>
    lacks(context, (place) => isResistanceWork(context, place))
      ? [finding(context, 'E04-modality-rt', 'warning')]
      : [],
  fixes: null,
  noFix: 'Which lifts to start with is for the therapist: the library and the templates show them.',
};

const isImpact = ({ item, exercise }: Place): boolean =>
  item.dose.kind === 'impact' && (exercise === null || isLegImpact(exercise));

/** Templates that stand on impact: without it the program departs from them. */
const IMPACT_TEMPLATES: readonly string[] = ['liftmor', 'essa-low', 'essa-mod', 'essa-high', 'uk-sss'];

const followsImpactTemplate = ({ input: { template } }: Context): boolean =>
  [template?.id, template?.own?.basedOn?.id].some((id) => id !== undefined && IMPACT_TEMPLATES.includes(id));

/** Where rules F09 and F10 question impact, nothing asks for it either (J). */
const hasSoreOrNewJoint = ({ conditions, surgeries }: Patient): boolean =>
  conditions.entries.some(({ code }) => code.endsWith('-osteoarthritis-moderate-severe')) ||
  surgeries.entries.some((one) => isHipReplacement(one) || one.kind === 'total-knee-arthroplasty');

/**
 * What keeps impact out: a replaced or badly worn joint (J), a recent fracture or an open red flag (J), a vertebral or
 * several low-trauma fractures (V, S24, S25), or a high fall risk (V, S25, S97). Null while nobody asked about fractures or falls.
 */
function isImpactOut({ input: { patient, today } }: Context): boolean | null {
  const fragile = hasFragileBones(patient);
  const risk = fallRisk(patient);
  if (hasSoreOrNewJoint(patient)) return true;
  if (fragile === true || risk === 'high' || boneCategory(patient, today) === 'recent-or-red-flag')
    return true;
  return fragile === null || risk === null ? null : false;
}

/** No impact work where nothing speaks against it (V, S20, S24): a warning for templates that stand on it. */
const impact: Rule = {
  id: 'E05-modality-impact',
  family: 'E',
  severities: ['warning', 'advice'],
  sources: ['S20', 'S24'],
  confidence: 'V',
  reads: ['exercise', 'template', 'fractures', 'redFlags', 'fallsIn12Months', 'functionTests'],
  enforcedAt: 'check',
  waitsFor: (context): readonly PatientFact[] => {
    if (!lacks(context, isImpact) || isImpactOut(context) !== null) return [];
    const { patient } = context.input;
    return [
      ...(hasFragileBones(patient) === null ? (['fractures'] as const) : []),
      ...(fallRisk(patient) === null ? (['fallsIn12Months'] as const) : []),
    ];
  },
  check: (context) => {
    if (!lacks(context, isImpact) || isImpactOut(context) !== false) return [];
    const follows = followsImpactTemplate(context);
    return [
      finding(context, 'E05-modality-impact', follows ? 'warning' : 'advice', {
        template: follows ? (context.input.template?.name ?? '') : '',
      }),
    ];
  },
  fixes: (context, found) =>
    liftmorOf(context)
      ? []
      : exerciseAdded(context, found, {
          spans: judgedSpans(context),
          counts: isImpact,
          candidates: ['heel-drop-gentle', 'marching-stomp'],
          days: [3, 2, 1],
        }),
  noFix:
    'None for LIFTMOR, whose own landing is offered with the missing lift, nor where no session can hold a gentle drill that suits.',
};

/** No balance work: a warning from 65 years or with a fall risk (timed up and go of 12 s included), else advice (V, S29, S70). */
const balance: Rule = {
  id: 'E06-modality-balance',
  family: 'E',
  severities: ['warning', 'advice'],
  sources: ['S29', 'S70'],
  confidence: 'V',
  reads: ['exercise', 'dateOfBirth', 'fallsIn12Months', 'functionTests'],
  enforcedAt: 'check',
  waitsFor: (context): readonly PatientFact[] =>
    lacks(context, isBalancePlace) && !isOlder(context) && hasFallRisk(context.input.patient) === null
      ? ['fallsIn12Months']
      : [],
  check: (context) => {
    if (!lacks(context, isBalancePlace)) return [];
    const risk = hasFallRisk(context.input.patient);
    if (!isOlder(context) && risk === null) return [];
    const why = risk === true ? 'falls' : isOlder(context) ? 'age' : '';
    return [finding(context, 'E06-modality-balance', why === '' ? 'advice' : 'warning', { why })];
  },
  fixes: (context, found) => balanceAdded(context, found, judgedSpans(context), [2, 1]),
  noFix: 'None where no session can hold a balance exercise that suits the patient.',
};

/** No work for an upright back (V, S24, S29). */
const posture: Rule = {
  id: 'E07-modality-posture',
  family: 'E',
  severities: ['advice'],
  sources: ['S24', 'S29'],
  confidence: 'V',
  reads: ['exercise'],
  enforcedAt: 'check',
  check: (context) =>
    lacks(context, isPosturePlace) ? [finding(context, 'E07-modality-posture', 'advice')] : [],
  fixes: (context, found) => postureAdded(context, found, judgedSpans(context), [2, 1]),
  noFix: 'None where no session can hold a back exercise that suits the patient.',
};

const isWalk = ({ exercise, item }: Place): boolean =>
  item.dose.kind === 'time' && (exercise === null || exercise.movementPattern === 'gait');

/** Endurance and what goes before it: minutes of something, stretches, warm-ups. */
const isBesideLoading = ({ exercise, item }: Place): boolean =>
  item.dose.kind === 'time' || exercise?.category === 'mobility-warm-up';

/** Nothing but walking and other work by the minute (walking did not change bone density at the spine, V, S57). */
const walkingOnly: Rule = {
  id: 'E08-walking-only',
  family: 'E',
  severities: ['warning'],
  sources: ['S57', 'S28'],
  confidence: 'V',
  reads: ['exercise'],
  enforcedAt: 'check',
  check: (context) => {
    const places = judgedPlaces(context);
    const walks = places.filter(isWalk);
    if (walks.length === 0 || !places.every(isBesideLoading)) return [];
    return [
      finding(context, 'E08-walking-only', 'warning', {
        exercises: [...new Set(walks.map(({ name }) => name))],
      }),
    ];
  },
  fixes: null,
  noFix: 'Which loading to add is for the therapist: the library and the templates show it.',
};

export const modalities: readonly Rule[] = [resistance, impact, balance, posture, walkingOnly];
