import type { BoneSite, Position } from '../../shared/exercise/filter';
import type { Level } from '../../shared/exercise/level';
import type {
  Exercise,
  ExerciseCategory,
  ImpactLevel,
  MovementPattern,
  Precaution,
} from '../../shared/exercise/schema';

/** The library's names for coded values. */
export const CATEGORY_NAMES: Readonly<Record<ExerciseCategory, string>> = {
  'hip-dominant': 'Hip',
  'knee-dominant': 'Knee',
  push: 'Push',
  pull: 'Pull',
  carry: 'Carry',
  impact: 'Impact',
  balance: 'Balance',
  'spine-extensor': 'Spine',
  'wrist-forearm': 'Wrist',
  'mobility-warm-up': 'Mobility',
};

export const SITE_NAMES: Readonly<Record<BoneSite, string>> = {
  'lumbar-spine': 'spine',
  'total-hip': 'hip',
  'femoral-neck': 'femoral neck',
  'distal-radius': 'wrist',
};

/** The same where they stand alone. */
export const SITE_LABELS: Readonly<Record<BoneSite, string>> = {
  'lumbar-spine': 'Spine',
  'total-hip': 'Hip',
  'femoral-neck': 'Femoral neck',
  'distal-radius': 'Wrist',
};

export const POSITION_NAMES: Readonly<Record<Position, string>> = {
  standing: 'Standing',
  seated: 'Seated',
  supine: 'Lying face up',
  prone: 'Lying face down',
  quadruped: 'Hands and knees',
};

export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  start: 'Start',
  middle: 'Middle',
  advanced: 'Advanced',
};

export const IMPACT_NAMES: Readonly<Record<ImpactLevel, string>> = {
  low: 'Low impact',
  'low-moderate': 'Low to moderate impact',
  moderate: 'Moderate impact',
  high: 'High impact',
};

/** What an exercise is avoided or watched with, as a thing that somebody has. */
export const PRECAUTION_NAMES: Readonly<Record<Precaution, string>> = {
  'vertebral-fracture': 'Vertebral fracture',
  'hip-arthroplasty': 'Hip replacement',
  'balance-risk': 'Falls or poor balance',
  wrist: 'Wrist fracture or osteoarthritis',
  'loaded-flexion': 'Osteoporosis, where bending under load harms',
  'hypertension-valsalva': 'High blood pressure, or harm by straining',
  rotation: 'Spine that twisting harms',
  'pelvic-floor': 'Pelvic floor symptoms',
  knee: 'Knee trouble',
  'overhead-shoulder': 'Shoulder that does not reach overhead',
};

export const patternName = (pattern: MovementPattern): string => pattern.replaceAll('-', ' ');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const patternLabel = (pattern: MovementPattern): string => capital(patternName(pattern));

/** The bone sites an exercise loads, each once; empty when it aims at none. */
export const siteNames = ({ targetBoneSites }: Exercise): readonly string[] => [
  ...new Set(targetBoneSites.map((site) => SITE_NAMES[site])),
];
