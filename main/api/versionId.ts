import { createHash } from 'node:crypto';
import type { Clinic } from '../../shared/clinic/schema';
import type { HandoutOptions } from '../../shared/handout/options';
import type { Patient } from '../../shared/patient/schema';
import type { Program } from '../../shared/program/schema';
import { shortId } from '../../shared/shortId';
import { canonicalJson } from '../../shared/canonicalJson';

export type PrintedFacts = {
  readonly program: Program;
  readonly patient: Patient;
  readonly clinic: Clinic;
  readonly options: HandoutOptions;
};

/**
 * Six base32 characters for what a handout prints: equal for the same facts, different once a dose, an option or
 * a strength test that decides a load has changed. Of the patient only what reaches the paper takes part.
 */
export function versionId({ program, patient, clinic, options }: PrintedFacts): string {
  const { language, unit, strengthTests, homeEquipment } = patient;
  const printed = {
    name: patient.preferredName || patient.given,
    language,
    unit,
    strengthTests,
    homeEquipment,
  };
  const hash = createHash('sha256').update(canonicalJson({ program, options, printed, clinic }));
  return shortId(hash.digest('hex'));
}
