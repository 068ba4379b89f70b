import { describe, expect, test } from 'vitest';
import { en, type HandoutText } from '../../../shared/handout/text/en';
import { es } from '../../../shared/handout/text/es';
import { allText, numbersIn } from './builders';

const LINE = { min: 0, max: 10, ends: { low: 'x', high: 'y' } };

/** Arguments for every part of the text that is a function, so that both languages can be asked the same. */
const ASKED: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  version: [['7K2M9Q']],
  date: [[22, 'x', 2026, true]],
  shortDate: [[22, 'xyz', true]],
  time: [
    [14, '30', true],
    [0, '05', true],
  ],
  at: [['22', '2:30']],
  minutes: [[40]],
  range: [['8', '12']],
  toRange: [['8', '12']],
  'ladder.tryNumber': [[4]],
  'ladder.doFewerOrAskFor': [['Squat']],
  'ladder.askFor': [['Squat']],
  sessionName: [['Session 3']],
  purpose: [
    [1, []],
    [4, ['balance', 'strength']],
  ],
  covers: [['weeks', '1', '2']],
  weeks: [
    [1, 1],
    [1, 12],
  ],
  placeNumbers: [['x', '1-4']],
  timesAWeek: [
    ['x', 1, 2],
    ['x', 3, 1],
    ['x', 2, 2],
  ],
  everyOtherDay: [['x']],
  aboutMinutes: [[14]],
  thing: [[['1', '2']]],
  effortMeaning: [
    ['rir-rpe', 6, 7],
    ['rir-rpe', 8, 8],
    ['cr10', 3, 4],
    ['borg-6-20', 12, 14],
  ],
  effortFeeling: [
    ...[0, 3, 4, 6, 8, 10].map((level) => ['cr10', level]),
    ...[6, 12, 14, 16, 20].map((level) => ['borg-6-20', level]),
  ],
  effortLevels: [
    [[{ levels: '3', how: 'x' }]],
    [['0', '2', '4', '5'].map((levels) => ({ levels, how: 'x' }))],
  ],
  effortLeft: [[8, 2]],
  effortSpoken: [
    [LINE, null],
    [LINE, '6'],
  ],
  therapist: [['Dana', 'PT']],
  contacts: [['jump'], ['hinge']],
  secondsValue: [['30']],
  metresValue: [
    ['20', null],
    ['20', '66'],
  ],
  timesADay: [[1], [3]],
  mass: [['4', 'kg']],
  massWithOther: [['4 kg', '9 lb']],
  eachHand: [['4 kg']],
  weights: [
    ['dumbbell', false, ['8 kg']],
    ['kettlebell', true, ['4 kg']],
    ['weight', false, ['4 kg', '5 kg', '6 kg']],
    ['dumbbell', true, ['1 kg', '2 kg', '3 kg', '4 kg', '5 kg']],
  ],
  together: [[['Sets', 'Weight']]],
  thenEach: [[['8', '6']]],
  restAfter: [[3]],
  aWeek: [[3]],
  borg: [['12–14']],
  turns: [[[1, 2, 3]]],
  setLine: [
    [1, '5', '10 kg'],
    [2, '5', '10 kg'],
  ],
  platesOnly: [['10 kg']],
  warmUpAsk: [[1, '8']],
  setLineNoWeight: [[2, '8']],
  bar: [
    ['20', [], 'kg'],
    ['20', ['5', '2.5'], 'kg'],
  ],
  onEachSide: [['20 kg']],
  onBar: [['20 kg', '5']],
  tempo: [[{ down: 3, bottom: 1, up: 2, top: 0 }]],
  continued: [[2, 'x']],
  weekColumn: [
    [1, 1],
    [1, 4],
  ],
  weekFrom: [['9']],
  times: [[['3', '8']]],
  'changes.since': [['22']],
  'changes.became': [['3', '8', '12']],
  'changes.weight': [['10 kg', '12 kg']],
  'changes.swapped': [['7']],
  'changes.renamed': [['7']],
  'changes.moved': [['7']],
  'changes.turns': [[['7']], [['7', '8']]],
  'stop.call': [['555 0142'], ['']],
  'sheets.amount.sets': [[1], [3]],
  'sheets.amount.setsOf': [
    [1, '8'],
    [3, '8'],
  ],
  'sheets.amount.contacts': [
    ['10', 'jump'],
    ['10', 'heel-drop'],
    ['10', 'stomp'],
  ],
  'sheets.amount.steps': [['20']],
  'sheets.amount.seconds': [['20']],
  'sheets.amount.minutes': [['20']],
  'sheets.amount.hold': [['20']],
  'sheets.amount.daily': [[2]],
  'sheets.amount.weekly': [[1], [3]],
  'sheets.amount.days': [[['1', '2', '3']], [['1', '2', '3', '4']]],
  'sheets.log.how': [['kg'], [null]],
  'sheets.log.effort': [[6, 20]],
  'sheets.calendar.ends': [['Dec 6']],
  'sheets.log.week': [[5]],
  'sheets.log.weekShort': [
    [5, 5],
    [5, 6],
  ],
  'sheets.log.spoken': [[4, 8]],
  'sheets.log.spokenDaily': [
    [4, true],
    [4, false],
  ],
  'stop.emergencyLead': [['911']],
};

function argumentsOf(path: string): readonly (readonly unknown[])[] {
  const asked = ASKED[path];
  if (!asked) throw new Error(`nobody asks for ${path}`);
  return asked;
}

/** Every string of a text by its path: what is a function answers what ASKED asks. */
function strings(text: HandoutText): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') found.set(path, value);
    else if (typeof value === 'function')
      argumentsOf(path).forEach((args, i) =>
        walk((value as (...a: unknown[]) => unknown)(...args), `${path}(${i})`),
      );
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}.${key}`);
  };
  walk(text, '');
  return found;
}
const english = strings(en);
const spanish = strings(es);

describe('the words of the handout', () => {
  test('are the same in number and kind, with the same numbers and placeholders', () => {
    expect([...spanish.keys()]).toEqual([...english.keys()]);
    for (const [path, text] of english) {
      const other = spanish.get(path) ?? '';
      expect(numbersIn(other), path).toEqual(numbersIn(text));
      expect(other.match(/\{\w+\}/g), path).toEqual(text.match(/\{\w+\}/g));
      expect(other === '', path).toBe(text === '');
    }
  });

  test('are Spanish: what reads the same in both is only a number, a unit or a name', () => {
    const same = [...english].filter(([path, text]) => text !== '' && spanish.get(path) === text);
    expect(same.map(([path]) => path)).toEqual([
      'minutes(0)',
      'range(0)',
      'placeNumbers(0)',
      'changes.became(0)',
      'changes.weight(0)',
      'therapist(0)',
      'metresValue(0)',
      'mass(0)',
      'massWithOther(0)',
      'together(0)',
      'times(0)',
      'sheets.amount.minutes(0)',
    ]);
  });

  test('call nobody tú, and give no sentence more than 20 words', () => {
    for (const [path, text] of spanish) {
      expect(text, path).not.toMatch(/(?<!\p{L})(?:tú|tus?|te|vos)(?!\p{L})/iu);
      for (const sentence of text.split(/[.!?:] /))
        expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(20);
    }
  });

  test('no landing is called a fall', () => {
    expect(allText(es.contacts('drop-landing'))).toBe('Aterrizajes');
  });

  test('nobody is named as reviewer before a person has read them', () => {
    expect([en.reviewedBy, es.reviewedBy]).toEqual([null, null]);
  });
});
