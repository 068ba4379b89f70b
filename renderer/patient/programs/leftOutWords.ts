import { listed } from '../../../shared/check/text/en/values';
import type { Precaution } from '../../../shared/exercise/schema';
import type { Patient } from '../../../shared/patient/schema';
import type { Setting } from '../../../shared/program/schema';
import type { Misfit } from '../../../shared/program/suitability';
import { templateFor } from '../../../shared/template/arm';
import type { LeftOut } from '../../../shared/template/generate';
import type { Template } from '../../../shared/template/schema';
import { wordsFor } from '../wording';

/** Where a family is left out of, and why, for one patient: "Deadlift is left out of Learn, Monday: no kettlebell". */

const FLAGS: Readonly<Record<Precaution, string>> = {
  'vertebral-fracture': 'a vertebral fracture is on record',
  'hip-arthroplasty': 'a hip replacement is on record',
  'balance-risk': 'falls or a balance test speak against it',
  wrist: 'wrist trouble is on record',
  'loaded-flexion': 'bending under load speaks against it',
  'hypertension-valsalva': 'straining speaks against it',
  rotation: 'twisting speaks against it',
  'pelvic-floor': 'pelvic floor symptoms are on record',
  knee: 'knee trouble is on record',
  'overhead-shoulder': 'a shoulder that does not reach overhead is on record',
};

const PLACES: Readonly<Record<Setting, string>> = {
  clinic: 'at the clinic',
  class: 'at the clinic',
  home: 'at home',
};

const either = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Why an exercise does not suit, in words that follow a colon. */
export function misfitWords(misfit: Misfit, setting: Setting): string {
  switch (misfit.kind) {
    case 'flag':
      return FLAGS[misfit.flag];
    case 'supervised-only':
      return 'only under supervision';
    case 'not-for-home':
      return 'not for training at home';
    case 'equipment':
      return `no ${either(misfit.needs.map((need) => small(wordsFor(need))))} ${PLACES[setting]}`;
  }
}

/** The reasons against the exercises tried: one for all of them stands alone, several name theirs. */
function reasonsOf({ tried }: LeftOut, setting: Setting): string {
  const byReason = new Map<string, string[]>();
  for (const { exercise, misfit } of tried) {
    const reason = misfitWords(misfit, setting);
    byReason.set(reason, [...(byReason.get(reason) ?? []), exercise]);
  }
  const [only, ...others] = [...byReason];
  if (!only) return 'its exercises are in the session already';
  if (others.length === 0) return only[0];
  return [only, ...others].map(([reason, names]) => `${reason} (${listed(names)})`).join('; ');
}

/** The setting a family is planned for in a session of that name; the first of that name without such a one. */
function settingOf(template: Template, { family, session }: LeftOut): Setting {
  const named = template.week.value.filter(({ name }) => name === session);
  const ids = template.families.filter(({ name }) => name === family).map(({ id }) => id);
  const planned = named.find(({ families }) => families.some((id) => ids.includes(id))) ?? named[0];
  return planned?.setting ?? 'clinic';
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

/**
 * What a generated program leaves out for this patient, a sentence each. What is left out for the same reasons of
 * several phases and sessions is said once.
 */
export function leftOutLines(
  leftOut: readonly LeftOut[],
  template: Template,
  patient: Patient,
): readonly string[] {
  const own = templateFor(template, patient);
  const said = new Map<
    string,
    { readonly family: string; readonly reasons: string; readonly from: LeftOut[] }
  >();
  for (const one of leftOut) {
    const reasons = reasonsOf(one, settingOf(own, one));
    const key = JSON.stringify([one.family, reasons]);
    const known = said.get(key);
    if (known) known.from.push(one);
    else said.set(key, { family: one.family, reasons, from: [one] });
  }
  return [...said.values()].map(({ family, reasons, from }) => {
    const phases = unique(from.map(({ phase }) => phase));
    const sessions = unique(from.map(({ session }) => session));
    const everywhere = from.length === phases.length * sessions.length;
    const where = everywhere
      ? `${listed(phases)}, ${listed(sessions)}`
      : listed(unique(from.map(({ phase, session }) => `${phase}, ${session}`)));
    return `${family} is left out of ${where}: ${reasons}.`;
  });
}
