import { factValue } from '../../patient/fact';
import { startingDose } from '../../program/startingDose';
import { lackingFrom } from '../../program/suitability';
import type { Context } from '../context';
import { doseKey } from '../doseKey';
import type { Fix } from '../finding';
import type { Place } from '../place';
import { type BareFinding, fix, namesOf, nameOf, pathOf, type Rule } from '../rule';
import { placeOf } from '../select';
import { holds } from '../trial';
import { toClinic } from './places';

const needsThings = ({ exercise, session }: Place): boolean =>
  session.setting === 'home' && (exercise?.equipment.length ?? 0) > 0;

/** The nearest exercise of the same ladder that the home can hold. */
function swapped(context: Context, finding: BareFinding): readonly Fix[] {
  const place = placeOf(context, finding);
  if (!place?.exercise) return [];
  const { easier, harder } = place.exercise;
  for (const id of [...easier, ...harder]) {
    const other = context.input.library(id);
    if (!other || !context.mayPropose(other, 'home')) continue;
    const dose = startingDose(other, context.oneRm(id) !== null);
    const swap = fix('swap-exercise', { exercise: place.name, other: nameOf(other, id) }, [
      { kind: 'swap-exercise', item: place.item.id, exerciseId: id, dose },
    ]);
    if (holds(context, finding, swap)) return [swap];
  }
  return [];
}

/** An exercise at home that needs what the patient does not have (J; a named safety gate). */
export const homeEquipment: Rule = {
  id: 'G07-home-equipment',
  family: 'G',
  severities: ['stop'],
  sources: ['J'],
  confidence: 'J',
  reads: ['homeEquipment', 'exercise', 'setting'],
  enforcedAt: 'check',
  waitsFor: (context) =>
    context.input.patient.homeEquipment.answer === 'not-asked' && context.places.some(needsThings)
      ? ['homeEquipment']
      : [],
  check: (context) => {
    const kit = factValue(context.input.patient.homeEquipment);
    if (kit === null) return [];
    return context.places.filter(needsThings).flatMap((place): BareFinding[] => {
      const needs = place.exercise ? lackingFrom(kit, place.exercise) : null;
      return needs === null
        ? []
        : [
            {
              ruleId: 'G07-home-equipment',
              severity: 'stop',
              path: { ...pathOf(place), patientField: 'homeEquipment' },
              values: { ...namesOf(place), needs: [...needs], doseKey: doseKey(place) },
            },
          ];
    });
  },
  fixes: (context, finding) => [...swapped(context, finding), ...toClinic(context, finding)],
  noFix: null,
};
