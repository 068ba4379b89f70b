import type { Confidence } from '../../evidence/confidence';
import type { SourceId } from '../../evidence/sources';

/** Part of a scale. A null end is open: "under 40" has no low end, "16 and above" no high one. */
export type Stretch = { readonly low: number | null; readonly high: number | null };

/** A part of a band and how far it can be trusted; the rest of the band is `confidence`. */
type Mark = { readonly what: string; readonly confidence: Confidence; readonly sources: readonly SourceId[] };

/** One band of effort on the scales in use. The numbers of two scales are never mixed: each keeps its name. */
export type EffortBand = {
  readonly id: 'very-light' | 'light' | 'moderate' | 'hard' | 'very-hard' | 'maximal';
  readonly name: string;
  /** About this much of 1RM; an effort alone does not define a load, the repetitions matter as well. */
  readonly percent1RM: Stretch;
  /** Borg's rating of perceived exertion, 6 to 20. */
  readonly borg: Stretch;
  /** Borg's category ratio scale, 0 to 10. */
  readonly cr10: Stretch;
  /** OMNI-RES, 0 to 10. */
  readonly omni: Stretch;
  /** RPE by repetitions in reserve, to 10; null where the scale does not reach. */
  readonly rirRpe: Stretch | null;
  readonly confidence: Confidence;
  readonly sources: readonly SourceId[];
  readonly marks: readonly Mark[];
};

const recalled = { confidence: 'R-med', sources: ['R'] } as const;
const kneeTest = (what: string): Mark => ({ what, confidence: 'V', sources: ['S118'] });

export const EFFORT_BANDS: readonly EffortBand[] = [
  {
    id: 'very-light',
    name: 'very light',
    percent1RM: { low: null, high: 40 },
    borg: { low: null, high: 10 },
    cr10: { low: null, high: 3 },
    omni: { low: 0, high: 2 },
    rirRpe: null,
    ...recalled,
    marks: [],
  },
  {
    id: 'light',
    name: 'light',
    percent1RM: { low: 40, high: 55 },
    borg: { low: 10, high: 11 },
    cr10: { low: 3, high: 4 },
    omni: { low: 3, high: 4 },
    rirRpe: { low: null, high: 5 },
    ...recalled,
    marks: [{ what: 'CR10 3 to 6 spans about 40 to 70 % of 1RM', confidence: 'V', sources: ['S119'] }],
  },
  {
    id: 'moderate',
    name: 'moderate',
    percent1RM: { low: 55, high: 70 },
    borg: { low: 12, high: 13 },
    cr10: { low: 5, high: 6 },
    omni: { low: 5, high: 6 },
    rirRpe: { low: 6, high: 6 },
    ...recalled,
    marks: [kneeTest('CR10 6 at 59.9 % of 1RM in knee extension, 56.7 % in flexion')],
  },
  {
    id: 'hard',
    name: 'hard',
    percent1RM: { low: 70, high: 80 },
    borg: { low: 14, high: 15 },
    cr10: { low: 7, high: 8 },
    omni: { low: 7, high: 8 },
    rirRpe: { low: 7, high: 8 },
    ...recalled,
    marks: [kneeTest('CR10 8 at 77.4 % of 1RM in knee extension, 74.6 % in flexion')],
  },
  {
    id: 'very-hard',
    name: 'very hard',
    percent1RM: { low: 80, high: 90 },
    borg: { low: 16, high: null },
    cr10: { low: 8, high: 9 },
    omni: { low: 8, high: 9 },
    rirRpe: { low: 8, high: 9.5 },
    ...recalled,
    marks: [
      kneeTest('CR10 9 at 87.6 % of 1RM in knee extension, 85.1 % in flexion'),
      { what: 'Borg 16 and above in high-intensity training', confidence: 'R-med', sources: ['R'] },
    ],
  },
  {
    id: 'maximal',
    name: 'maximal',
    percent1RM: { low: 90, high: null },
    borg: { low: 19, high: 20 },
    cr10: { low: 10, high: 10 },
    omni: { low: 10, high: 10 },
    rirRpe: { low: 10, high: 10 },
    ...recalled,
    marks: [kneeTest('CR10 10 at 93.7 % of 1RM in knee extension, 92.3 % in flexion')],
  },
];

/**
 * The band of a % of 1RM. Where two bands meet the harder one counts, the stricter reading; only the top differs,
 * since maximal begins above 90 %. Null below 0 and above 100.
 */
export function effortBandOf(percent: number): EffortBand | null {
  if (!(percent >= 0 && percent <= 100)) return null;
  const starts = ({ id, percent1RM: { low } }: EffortBand) =>
    id === 'maximal' ? percent > (low ?? 0) : percent >= (low ?? 0);
  return EFFORT_BANDS.findLast(starts) ?? null;
}
