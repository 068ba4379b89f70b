import { words } from './values';

/** Conditions of the record in words, where their code alone reads badly. */
const CONDITIONS: Readonly<Record<string, string>> = {
  'knee-osteoarthritis-mild': 'mild osteoarthritis of the knee',
  'knee-osteoarthritis-moderate-severe': 'moderate or severe osteoarthritis of the knee',
  'hip-osteoarthritis-mild': 'mild osteoarthritis of the hip',
  'hip-osteoarthritis-moderate-severe': 'moderate or severe osteoarthritis of the hip',
  'stress-incontinence': 'stress leakage',
  'shoulder-limit-below-150': 'a shoulder that reaches less than 150 degrees',
  'rotator-cuff-pain': 'rotator cuff pain',
  hyperkyphosis: 'a kyphosis',
};

export const conditionName = (code: string): string => CONDITIONS[code] ?? words(code);
