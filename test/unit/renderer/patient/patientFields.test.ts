import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BoneSection } from '../../../../renderer/patient/bone/BoneSection';
import type { Editing } from '../../../../renderer/patient/editing';
import { EquipmentSection } from '../../../../renderer/patient/equipment/EquipmentSection';
import { HealthSection } from '../../../../renderer/patient/health/HealthSection';
import { NotesSection } from '../../../../renderer/patient/NotesSection';
import { ProfileSection } from '../../../../renderer/patient/ProfileSection';
import { StrengthSection } from '../../../../renderer/patient/strength/StrengthSection';
import { SECTIONS } from '../../../../renderer/patient/Section';
import { unansweredIn } from '../../../../renderer/patient/unanswered';
import type { PatientFact } from '../../../../shared/check/rule';
import { PatientId } from '../../../../shared/id';
import { localDate } from '../../../../shared/localDate';
import { newPatient } from '../../../../shared/patient/newPatient';
import type { Patient } from '../../../../shared/patient/schema';
import { aPatient } from '../../../support/programs';

const today = localDate('2026-11-23');
const unasked = newPatient({
  id: PatientId.parse(crypto.randomUUID()),
  given: 'R',
  family: ['A'],
  dateOfBirth: localDate('1960-01-01'),
  sexForReference: 'female',
  language: 'en',
  unit: 'kg',
});

const SECTION_PARTS: readonly FunctionComponent<Editing>[] = [
  ProfileSection,
  BoneSection,
  HealthSection,
  StrengthSection,
  EquipmentSection,
  NotesSection,
];

const drawn = (patient: Patient) =>
  SECTION_PARTS.map((part) =>
    renderToStaticMarkup(createElement(part, { patient, today, change: () => undefined })),
  ).join('');

const fieldsOf = (html: string) => [...html.matchAll(/data-field="([^"]+)"/g)].map(([, key]) => key);

/** Every fact a rule can name: the compiler refuses this list when it is not complete. */
const FACTS: Readonly<Record<PatientFact, true>> = {
  dateOfBirth: true,
  sexForReference: true,
  menopausalStatus: true,
  trainingStatus: true,
  fallsIn12Months: true,
  bodyMass: true,
  heightNowCm: true,
  heightTallestCm: true,
  bloodPressure: true,
  dxaScans: true,
  fractures: true,
  medicines: true,
  conditions: true,
  surgeries: true,
  redFlags: true,
  spineImaging: true,
  pregnantOrPostpartum: true,
  boneMedicineDiscussed: true,
  secondaryCausesChecked: true,
  fraxVeryHighRisk: true,
  kneePain0to10: true,
  techniqueSessions: true,
  screenings: true,
  clearances: true,
  strengthTests: true,
  functionTests: true,
  homeEquipment: true,
};

describe('the fields of the record', () => {
  it.each(Object.keys(FACTS))('has one place to jump to for %s, with a control in it', (fact) => {
    for (const patient of [unasked, aPatient()]) {
      const html = drawn(patient);
      expect(fieldsOf(html).filter((key) => key === fact)).toHaveLength(1);
      const [, block = ''] = html.split(`data-field="${fact}"`);
      expect(block.split('data-field=')[0]).toMatch(/<(input|select|textarea|button)/);
    }
  });

  it('counts every fact that can stand unasked, once', () => {
    const isOpen = (value: unknown) =>
      typeof value === 'object' &&
      value !== null &&
      (('answer' in value && value.answer === 'not-asked') ||
        ('reviewedOn' in value && value.reviewedOn === null));
    const open = Object.values(unasked).filter(isOpen).length;
    expect(SECTIONS.reduce((sum, { id }) => sum + unansweredIn(unasked, id), 0)).toBe(open);
  });

  it('lets the day of a blood pressure be corrected once there is one', () => {
    expect(drawn(unasked)).not.toContain('Blood pressure measured on');
    expect(drawn(aPatient())).toContain('Blood pressure measured on');
  });
});
