/**
 * The pages that limits were read in, by their number in the evidence notes. Usually an abstract, a table or a
 * summary was read, not the full paper; DOIs are given where the notes have them.
 */
const SOURCES = {
  S1: 'LIFTMOR trial, J Bone Miner Res 2018;33(2):211-220, doi:10.1002/jbmr.3284 (abstract)',
  S3: 'LIFTMOR summary with the exercises of both arms (EvidenceStrong)',
  S10: 'News report on MEDEX-OP with a quotation of its senior author (MDedge)',
  S16: 'MEDEX-OP results (repository abstract)',
  S22: 'UK consensus, dosage summary (IDEA), doi:10.1136/bjsports-2021-104634',
  S23: 'UK consensus, BJSM blog by its authors',
  S24: 'Royal Osteoporosis Society, Strong, Steady and Straight, quick guide',
  S25: 'UK consensus, Br J Sports Med 2022;56(15):837-846, doi:10.1136/bjsports-2021-104634 (abstract)',
  S27: 'Royal Osteoporosis Society, impact categories',
  S28: 'Too Fit to Fracture 2014, table 6, doi:10.1007/s00198-013-2523-2',
  S29: 'Too Fit to Fracture Delphi 2015, table 4, doi:10.1007/s00198-014-2881-4',
  S30: 'Too Fit to Fracture Delphi 2015, table 5, doi:10.1007/s00198-014-2881-4',
  S33: 'ACSM guideline, summary table with bone health',
  S35: 'NSCA older-adult position, summary, doi:10.1519/JSC.0000000000003230',
  S36: 'Bassey and Ramsdale 1995 (abstract, PMID 7605708)',
  S54: 'Kerr 1996, doi:10.1002/jbmr.5650110211 (abstract)',
  S63: 'Shojaa 2020, meta-analysis of dynamic resistance training',
  S70: 'Osteoporosis Canada guideline 2023, table 2',
  S72: 'Korean position statement on exercise in osteoporosis',
  S80: 'Force study of heel drops and push-up drops',
  S107: 'NSCA training load chart',
  S115: 'Zourdos 2021: 6 to 26 repetitions at 70 % of 1RM',
  S117: 'RTS grid of repetitions and RPE, made from trained lifters, read in public source code',
  S118: 'Borg CR10 against % of 1RM in older women',
  S128: 'Provider page of the program used in MEDEX-OP: supervision and screening',
} as const;

export type SourceId = keyof typeof SOURCES;

/** Citations as one line: "text [S1]; text [S3]". */
export const cite = (...ids: readonly SourceId[]): string =>
  ids.map((id) => `${SOURCES[id]} [${id}]`).join('; ');

export const JUDGEMENT = 'judgement of this project, to be signed off by its clinical owner [J]';
