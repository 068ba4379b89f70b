import { describe, expect, test } from 'vitest';
import { library } from '../../../shared/exercise/library';
import type { Exercise } from '../../../shared/exercise/schema';
import { CONSTANT } from '../../../shared/program/dose';
import { misfitOf } from '../../../shared/program/suitability';
import type { ProgramItem } from '../../../shared/program/schema';
import {
  aClinic,
  aKit,
  allText,
  anItem,
  aPatient,
  blocksOf,
  clinicAndHome,
  composed,
  exercise,
  kilograms,
  lifting,
  weightedSitToStand,
} from './builders';

/** What page 1 tells the patient to have ready, without the shoes. */
function needed(items: readonly ProgramItem[], language: 'en' | 'es' = 'en'): string {
  const document = composed(clinicAndHome(items), { patient: aPatient({ language }) });
  const left = allText(blocksOf(document, 'columns')[0]?.left);
  return /(?:You need|Necesita)\s+paragraph\s+(.+?) (?:Sturdy shoes|Calzado)/.exec(left)?.[1] ?? left;
}

const lifted = (id: string, kilos: number, perHand = false) =>
  anItem(id, { dose: lifting(id, kilograms(kilos, perHand)) });

describe('what to have ready', () => {
  test('a pillow and a towel stand among it, as the steps ask for them', () => {
    expect(needed([anItem('supine-head-press')])).toBe('A floor mat. A pillow.');
    expect(needed([anItem('prone-ytw')])).toContain('A small towel.');
  });

  test('every thing a step names is listed by its exercise', () => {
    const THINGS: Readonly<Record<string, RegExp>> = {
      pillow: /\bpillow\b/i,
      towel: /\btowel\b/i,
      backpack: /\bpack\b/i,
      wall: /\bwall\b/i,
      table: /\btable\b/i,
      band: /\bband\b/i,
      dowel: /\bstick\b/i,
      counter: /\bcounter\b/i,
      chair: /\bchair\b/i,
    };
    const named = ({ equipment, text }: Exercise) => {
      const listed = equipment.flat().join(' ');
      const said = text.en.steps.join(' ');
      return Object.entries(THINGS).flatMap(([thing, words]) =>
        words.test(said) && !listed.includes(thing) ? [thing] : [],
      );
    };
    const unlisted = [...library.values()].flatMap((one) => named(one).map((thing) => `${one.id}: ${thing}`));
    // A hallway has walls.
    expect(unlisted).toEqual(['walk-head-turns: wall']);
  });

  test('a weight is named with its load, in both languages', () => {
    expect(needed([weightedSitToStand()])).toBe('A sturdy chair. A 4 kg weight.');
    expect(needed([weightedSitToStand()], 'es')).toBe('Una silla firme. Una pesa de 4 kg.');
    expect(needed([lifted('romanian-deadlift-dumbbell', 6, true)])).toBe('Two 6 kg dumbbells.');
    expect(needed([lifted('romanian-deadlift-dumbbell', 6, true)], 'es')).toBe('Dos mancuernas de 6 kg.');
    expect(needed([lifted('sit-to-stand-weighted', 8)])).toContain('An 8 kg weight.');
  });

  test('loads that change over the weeks are all named, lightest first; many by their ends', () => {
    const items = [lifted('sit-to-stand-weighted', 4), lifted('goblet-squat', 2)];
    expect(needed(items)).toContain('Weights of 2 kg and 4 kg.');
    expect(needed(items, 'es')).toContain('Pesas de 2 kg y 4 kg.');
    const rising = (from: number, to: number): ProgramItem =>
      anItem('sit-to-stand-weighted', {
        dose: lifting('sit-to-stand-weighted', kilograms(from), {
          progression: { ...CONSTANT, course: { kind: 'ramp', variable: 'load', from, to } },
        }),
      });
    expect(needed([rising(2, 4)])).toContain('Weights from 2 kg to 4 kg.');
    const many = [1, 2, 3, 4, 5].map((kilos) => lifted('goblet-squat', kilos));
    expect(needed(many)).toContain('Weights from 1 kg to 5 kg.');
  });

  test('a pair serves for the single weight of its load', () => {
    expect(needed([lifted('romanian-deadlift-dumbbell', 4, true), weightedSitToStand()])).toBe(
      'Two 4 kg dumbbells. A sturdy chair.',
    );
    expect(needed([lifted('romanian-deadlift-dumbbell', 6, true), weightedSitToStand()])).toBe(
      'Two 6 kg dumbbells. A sturdy chair. A 4 kg weight.',
    );
  });

  test('a weight that nobody has set yet is named by its kind', () => {
    expect(needed([anItem('sit-to-stand-weighted', { dose: lifting('sit-to-stand-weighted', null) })])).toBe(
      'A sturdy chair. A dumbbell or a kettlebell.',
    );
  });

  test('a pair whose load is given in all is shared between the hands', () => {
    expect(needed([lifted('romanian-deadlift-dumbbell', 6)])).toBe('Two 3 kg dumbbells.');
  });
});

describe('what is in every home', () => {
  const clinic = aClinic();
  const at = (apparatus: readonly ('mat' | 'wall' | 'bench')[]) => ({
    patient: aPatient({ homeEquipment: aKit({ apparatus: [...apparatus] }) }),
    clinic,
    setting: 'home' as const,
  });

  test.each(['supine-head-press', 'supine-rest'])('never speaks against %s, listed or not', (id) => {
    expect(misfitOf(exercise(id), at(['mat']), 'for')).toBeNull();
    expect(misfitOf(exercise(id), at([]), 'for')).toEqual({ kind: 'equipment', needs: ['mat'] });
  });

  test('a chair, a wall or a mat that is not listed still does', () => {
    expect(misfitOf(exercise('wall-push-up'), at(['mat']), 'for')).toEqual({
      kind: 'equipment',
      needs: ['wall'],
    });
  });
});
