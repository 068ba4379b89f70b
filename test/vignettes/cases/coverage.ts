import { byFeel, minutes, usual } from '../items';
import type { Vignette } from '../vignette';
import { scanOf, scans, somebody } from '../people';
import { eightMonths } from './gymTrials';
import { clinic, home, phase, plan, underTemplate } from '../weeks';

/** What a program holds, and what it leaves out. */

export const coverage: readonly Vignette[] = [
  {
    story: 'Walking on five days a week and nothing else, at 66 years.',
    from: 'Row E08: walking alone did not change spine density (S57)',
    patient: somebody({ tScore: -1.8 }),
    program: plan([
      phase('target', 26, [home(['mon', 'tue', 'wed', 'fri', 'sat'], [minutes('brisk-walk', 30)])]),
    ]),
    stops: [],
    warnings: [
      'C01-rt-min',
      'C08-balance-min',
      'E01-hip',
      'E02-spine',
      'E04-modality-rt',
      'E06-modality-balance',
      'E08-walking-only',
    ],
  },
  {
    story: 'Seated machines for the arms, with nothing for hip or spine.',
    from: 'Rows E01 and E02: bone answers where it is loaded (S1, S54; S24, S29)',
    patient: somebody({ age: 60, tScore: -1.8 }),
    program: plan([
      phase('target', 6, [
        clinic(
          ['mon', 'thu'],
          [
            byFeel('chest-press-machine', 3, 10, 6),
            byFeel('row-band-seated', 3, 10, 6),
            usual('tandem-stance'),
          ],
        ),
      ]),
    ]),
    stops: [],
    warnings: ['E01-hip', 'E02-spine'],
  },
  {
    story: 'Osteoporosis at the forearm, and no work for the arms.',
    from: 'Row E03: the radius answered only where it was loaded (S54)',
    patient: somebody({
      age: 60,
      changes: { dxaScans: scans(scanOf('total-hip', -1.6), scanOf('distal-radius', -2.8)) },
    }),
    program: plan([
      phase('target', 6, [
        clinic(
          ['mon', 'thu'],
          [
            byFeel('goblet-squat', 3, [8, 10], 6),
            byFeel('hip-abduction-band', 2, 10, 6),
            usual('supine-shoulder-press'),
            usual('tandem-stance'),
          ],
        ),
      ]),
    ]),
    stops: [],
    warnings: ['E03-wrist'],
  },
  {
    story: 'LIFTMOR without its landings.',
    from: 'Row E05: impact is one of its four parts (S3, S20)',
    patient: somebody({ age: 62, tScore: -2.2, training: 'novice' }),
    program: underTemplate(
      'liftmor',
      eightMonths(30).map((one) => ({
        ...one,
        sessions: one.sessions.map((session) => ({
          ...session,
          items: session.items.filter(({ dose }) => dose.kind !== 'impact'),
        })),
      })),
    ),
    stops: [],
    warnings: ['D07-load-step', 'E05-modality-impact'],
    departs: ['family:impact', 'dose:target:impact:sets-amount'],
  },
  {
    story: 'Lifting without balance work for a woman of 66.',
    from: 'Rows C08 and E06 (S24, S29, S70)',
    patient: somebody({ tScore: -1.8 }),
    program: plan([
      phase('target', 6, [
        clinic(
          ['mon', 'thu'],
          [
            byFeel('goblet-squat', 3, [8, 10], 6),
            byFeel('row-band-seated', 3, [10, 12], 6),
            usual('supine-shoulder-press'),
          ],
        ),
      ]),
    ]),
    stops: [],
    warnings: ['C08-balance-min', 'E06-modality-balance'],
  },
];
