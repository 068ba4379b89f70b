/** A word of the trade in plain words; `source` wherever a number or a scale is given. */
export type TermText = { readonly name: string; readonly means: string; readonly source: string | null };

const RPE_SOURCE = 'Zourdos 2016, doi:10.1519/JSC.0000000000001049';

export const TERMS = {
  '1rm': {
    name: '1RM',
    means:
      'One-repetition maximum: the most weight that can be lifted once with good form. Here it is worked out from a lighter set taken close to failure, by the lower of two formulas (Brzycki, O’Conner), so nobody has to lift it.',
    source: null,
  },
  rpe: {
    name: 'RPE',
    means:
      'Rating of perceived exertion: how hard a set was, up to 10. RPE 10 means no repetition was left, 9 means one, 8 means two, 7 means three.',
    source: RPE_SOURCE,
  },
  rir: {
    name: 'RIR',
    means:
      'Repetitions in reserve: how many more could have been done with good form. It is the other side of RPE: 2 in reserve is RPE 8.',
    source: RPE_SOURCE,
  },
  't-score': {
    name: 'T-score',
    means:
      'How far a bone density lies from the average of young healthy adults, in standard deviations. Below zero is less dense than that average.',
    source: null,
  },
  dxa: {
    name: 'DXA',
    means:
      'The scan that measures bone density, by X-rays of two energies, most often of the lumbar spine and the hip. T-scores come from it.',
    source: null,
  },
  superset: {
    name: 'Superset',
    means: 'Exercises done in turn, a set of each, before the rest. It saves time.',
    source: null,
  },
  deload: {
    name: 'Easier week',
    means:
      'Also called deload: a week of lighter work between harder ones, to recover. The program goes on from where it was.',
    source: null,
  },
  'double-progression': {
    name: 'Reps first, then weight',
    means:
      'Also called double progression: repetitions go up within their range; once the top is reached, the weight goes up a step and the repetitions start again from the bottom.',
    source: null,
  },
  tonnage: {
    name: 'Tonnage',
    means: 'All the weight lifted in a week: sets × repetitions × weight, added up.',
    source: null,
  },
  contacts: {
    name: 'Contacts',
    means: 'Landings on the feet: how impact work is counted. A hop, a heel drop or a jump is one.',
    source: null,
  },
  hirit: {
    name: 'HiRIT',
    means:
      'High-intensity resistance and impact training: few repetitions with heavy weights, and jumps or drops, under supervision. In the trial the heavy lifts were 5 sets of 5 repetitions.',
    source: 'Watson 2018 (LIFTMOR), doi:10.1002/jbmr.3284',
  },
} as const satisfies Readonly<Record<string, TermText>>;

export type TermId = keyof typeof TERMS;
