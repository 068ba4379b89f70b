import { latestDay } from '../../localDate';
import type { Fracture } from '../../patient/schema';
import type { Context } from '../context';
import type { FindingValues } from '../finding';
import { hiritCause } from '../hirit';
import type { BareFinding, Rule } from '../rule';
import { waitsForWeight } from '../unweighed';
import { clearanceIn, gateOf, gateWith } from './cleared';
import { fewestDaysSince, isPast } from './elapsed';
import { loadsFracture } from './fractureRegions';
import { heavyOrImplied, heavyValues, isAboveWalking, workValues } from './gatedWork';

/**
 * Rules A10 and A11: fractures of the last months. A date known only to the month or year counts as late as it can
 * have been.
 */

const DAYS_A_WEEK = 7;

/** A fracture in values, with the day it is counted from: the latest that its date can mean, and no day to come. */
function fractureValues({ site, detail, date }: Fracture, { input: { today } }: Context): FindingValues {
  const latest = latestDay(date);
  return { site, detail, date, countedFrom: latest < today ? latest : today };
}

const wholeWeeks = ({ date }: Fracture, { input: { today } }: Context): number =>
  Math.max(0, Math.floor(fewestDaysSince(date, today) / DAYS_A_WEEK));

/** Why a fracture stops the program, or null when it does not. */
function reasonOf(context: Context, fracture: Fracture): FindingValues | null {
  const days = fewestDaysSince(fracture.date, context.input.today);
  const weeks = context.limit('fracture-stop-weeks');
  if (days < weeks * DAYS_A_WEEK) return { reason: 'any', limit: weeks };
  if (fracture.site === 'vertebra' && fracture.acutePain) return { reason: 'pain' };
  const regionWeeks = context.limit('fracture-region-weeks');
  if (days >= regionWeeks * DAYS_A_WEEK) return null;
  const loading = context.places.filter((place) => loadsFracture(fracture.site, place));
  return loading.length > 0 ? { reason: 'region', limit: regionWeeks, ...workValues(loading) } : null;
}

const stopFindings = (context: Context): readonly BareFinding[] =>
  context.input.patient.fractures.entries.flatMap((fracture): BareFinding[] => {
    const reason = reasonOf(context, fracture);
    if (reason === null) return [];
    const { severity, values } = gateOf(context, 'A10-fracture-recent', [latestDay(fracture.date)]);
    return [
      {
        ruleId: 'A10-fracture-recent',
        severity,
        path: { patientField: 'fractures' },
        values: {
          ...fractureValues(fracture, context),
          weeks: wholeWeeks(fracture, context),
          ...reason,
          ...values,
        },
      },
    ];
  });

const hasStop = (context: Context): boolean =>
  stopFindings(context).some(({ severity }) => severity === 'stop');

/**
 * A fracture of less than 6 weeks ago, a vertebral fracture that still hurts, or one of less than 12 weeks ago whose
 * region the program loads. The list of contraindications says within 6 months (delayed union, V, S89); after a
 * vertebral fracture exercise starts between 4 and 12 weeks as tolerated (V, S78); the two limits are J.
 */
const fractureRecent: Rule = {
  id: 'A10-fracture-recent',
  family: 'A',
  severities: ['stop', 'advice'],
  sources: ['S89', 'S78', 'J'],
  confidence: 'V; 6 and 12 weeks and the regions J',
  reads: ['fractures', 'clearances', 'exercise'],
  enforcedAt: 'check',
  waitsFor: (context) =>
    context.input.patient.fractures.reviewedOn === null && !hasStop(context) ? ['fractures'] : [],
  check: stopFindings,
  fixes: null,
  noFix:
    'It goes with time, or by a clearance that names this rule, such as a report that the fracture has united.',
};

/** From this % of 1RM on a fracture of the last months is spoken of (A11). */
const CARE_PERCENT = 70;

/** Work from 70 % of 1RM on, by % or effort, landings, or a template of high-intensity training. Null without. */
function workOf(context: Context): FindingValues | null {
  const heavy = heavyOrImplied(context, CARE_PERCENT);
  const landings = context.places.filter(isAboveWalking);
  const template = hiritCause(context)?.template ?? '';
  if (heavy === null && landings.length === 0 && template === '') return null;
  return {
    ...(heavy === null ? {} : heavyValues(heavy)),
    ...workValues([...new Set([...(heavy?.places ?? []), ...landings])]),
    landings: [...new Set(landings.map(({ name }) => name))],
    template,
    limit: CARE_PERCENT,
  };
}

/** Fractures within the months of the limit of which A10 does not speak, newest first. */
function fracturesToMind(context: Context): readonly Fracture[] {
  const { patient, today } = context.input;
  const months = context.limit('fracture-care-months');
  return patient.fractures.entries
    .filter(({ date }) => !isPast(latestDay(date), months, today))
    .filter((fracture) => reasonOf(context, fracture) === null)
    .toSorted((a, b) => (latestDay(a.date) > latestDay(b.date) ? -1 : 1));
}

/** A clearance for the fracture itself, or for this rule. */
const clearanceOf = (context: Context, { date }: Fracture) =>
  clearanceIn(context, 'A11-fracture-6mo', [latestDay(date)]) ??
  clearanceIn(context, 'A10-fracture-recent', [latestDay(date)]);

function careFindings(context: Context): readonly BareFinding[] {
  const fractures = fracturesToMind(context);
  const uncleared = fractures.find((fracture) => clearanceOf(context, fracture) === null);
  const fracture = uncleared ?? fractures[0];
  const work = fracture === undefined ? null : workOf(context);
  if (fracture === undefined || work === null) return [];
  const { values } = gateWith(clearanceOf(context, fracture));
  return [
    {
      ruleId: 'A11-fracture-6mo',
      severity: uncleared === undefined ? 'advice' : 'warning',
      path: { patientField: 'fractures' },
      values: {
        ...fractureValues(fracture, context),
        months: context.limit('fracture-care-months'),
        ...work,
        ...values,
      },
    },
  ];
}

/**
 * A fracture of the last 6 months, with work from 70 % of 1RM on or landings (V, S89; the trials left out people with
 * recent fractures, R-high). It begins where A10 is silent, not at 12 weeks: at 8 weeks heavy work on another region
 * is as much within the 6 months. A clearance for the fracture makes it advice.
 */
const fractureCare: Rule = {
  id: 'A11-fracture-6mo',
  family: 'A',
  severities: ['warning', 'advice'],
  sources: ['S89', 'R', 'S117'],
  confidence: 'V; trial exclusion R-high; from effort alone J',
  reads: ['fractures', 'clearances', 'intensity', 'exercise', 'template'],
  enforcedAt: 'check',
  waitsFor: (context) => {
    const { reviewedOn } = context.input.patient.fractures;
    const isListed = fracturesToMind(context).length > 0;
    if (!isListed && reviewedOn !== null) return [];
    if (workOf(context) === null) return waitsForWeight(context);
    return isListed ? [] : ['fractures'];
  },
  check: careFindings,
  fixes: null,
  noFix: 'The work is made lighter for these months, or a clearance for the fracture is recorded.',
};

export const fractureRules: readonly Rule[] = [fractureRecent, fractureCare];
