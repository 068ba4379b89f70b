import type { Equipment } from '../patient/equipment';
import type { Patient } from '../patient/schema';
import { counted, figure, measured } from './figures';

/** What the patient has at home, as recorded; nobody having asked is not the same as nothing. */
export function recordedEquipment({ homeEquipment }: Patient): string {
  if (homeEquipment.answer === 'not-asked') return 'not asked';
  const things = thingsOf(homeEquipment.value);
  return things.length === 0 ? `none (asked ${homeEquipment.askedOn})` : things.join('; ');
}

function thingsOf(kit: Equipment): readonly string[] {
  const weights = (values: readonly number[]) => `${values.map(figure).join(', ')} ${kit.unit}`;
  const group = (name: string, values: readonly number[]) =>
    values.length === 0 ? [] : [`${name} ${weights(values)}`];
  return [
    ...group(kit.bars.length === 1 ? 'bar' : 'bars', kit.bars),
    ...group('trap bar', kit.trapBar === null ? [] : [kit.trapBar]),
    ...(kit.plates.length === 0
      ? []
      : [
          `plates ${kit.plates.map(({ weight, pairs }) => `${counted(pairs, 'pair')} of ${figure(weight)}`).join(', ')} ${kit.unit}`,
        ]),
    ...(kit.dumbbells.length === 0
      ? []
      : [
          `dumbbells ${kit.dumbbells.map(({ weight, count }) => `${figure(count)} × ${figure(weight)}`).join(', ')} ${kit.unit}`,
        ]),
    ...group(kit.kettlebells.length === 1 ? 'kettlebell' : 'kettlebells', kit.kettlebells),
    ...(kit.stack === null
      ? []
      : [
          `weight stack ${figure(kit.stack.lightest)} to ${measured(kit.stack.heaviest, kit.unit)} by ${figure(kit.stack.step)}`,
        ]),
    ...(kit.bands.length === 0 ? [] : [`bands: ${kit.bands.join(', ')}`]),
    ...kit.apparatus.map((name) => name.replaceAll('-', ' ')),
  ];
}
