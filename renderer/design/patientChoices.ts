import type { MassUnit } from '../../shared/mass';
import type { Language, SexForReference } from '../../shared/patient/schema';
import type { Choice } from './ChoiceField';

/** Words for the few values that several screens ask for. */
export const SEXES: readonly Choice<SexForReference>[] = [
  { value: 'female', label: 'Female' },
  { value: 'male', label: 'Male' },
  { value: 'unknown', label: 'Not known' },
];

export const UNITS: readonly Choice<MassUnit>[] = [
  { value: 'kg', label: 'Kilograms (kg)' },
  { value: 'lb', label: 'Pounds (lb)' },
];

export const LANGUAGES: readonly Choice<Language>[] = [
  { value: 'en', label: 'English' },
  { value: 'es', label: 'Spanish' },
];
