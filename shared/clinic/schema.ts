import * as z from 'zod';
import { ClassId, PatientId, TherapistId } from '../id';
import { MassUnit } from '../mass';
import { Equipment } from '../patient/equipment';
import { Session } from '../program/schema';
import { ClinicLogo, PrintColor } from './look';

export const Locale = z.enum(['en-US', 'en-GB', 'es-US', 'es-ES']);
export type Locale = z.infer<typeof Locale>;
export const Paper = z.enum(['letter', 'a4']);
export type Paper = z.infer<typeof Paper>;

const line = (max: number) => z.string().max(max, { error: `must have at most ${max} characters` });

export const Therapist = z.strictObject({
  id: TherapistId,
  name: line(80).min(1, { error: 'must not be empty' }),
  credentials: line(60),
});
export type Therapist = z.infer<typeof Therapist>;

type Signers = { readonly therapists: readonly Therapist[]; readonly currentTherapist: TherapistId | null };

const isSignerKnown = ({ therapists, currentTherapist }: Signers): boolean =>
  currentTherapist === null || therapists.some(({ id }) => id === currentTherapist);

const SIGNER_UNKNOWN = { path: ['currentTherapist'], error: 'must be one of the therapists' };

/** The practice: what stands at the head of every handout, who signs, and what iron it owns. */
export const Clinic = z
  .strictObject({
    name: line(80),
    address: line(120),
    phone: line(40),
    /** 911, 112, 999 or 000: printed in the stop box. */
    emergencyNumber: line(12).min(1, { error: 'must not be empty' }),
    locale: Locale,
    paper: Paper,
    unit: MassUnit,
    therapists: z.array(Therapist).max(50),
    currentTherapist: TherapistId.nullable(),
    equipment: Equipment,
    logo: ClinicLogo.nullable(),
    /** Null prints in black. */
    color: PrintColor.nullable(),
  })
  .refine(isSignerKnown, SIGNER_UNKNOWN);
export type Clinic = z.infer<typeof Clinic>;

/**
 * A clinic as an exchange file carries it. Files from before a clinic had its own look leave that out; the picture of a
 * logo stays in the data folder it was chosen in, so none is named: it would be lost anywhere else.
 */
export const CarriedClinic = z
  .strictObject({
    ...Clinic.shape,
    logo: ClinicLogo.nullable()
      .default(null)
      .transform((): null => null),
    color: PrintColor.nullable().default(null),
  })
  .refine(isSignerKnown, SIGNER_UNKNOWN);

/** A small therapist-led group that shares one session. */
export const ExerciseClass = z.strictObject({
  id: ClassId,
  name: line(80).min(1, { error: 'must not be empty' }),
  patientIds: z.array(PatientId).max(30),
  session: Session,
});
export type ExerciseClass = z.infer<typeof ExerciseClass>;

/** The therapist who signs, or null while nobody is chosen. */
export const currentTherapist = (clinic: Clinic): Therapist | null =>
  clinic.therapists.find((therapist) => therapist.id === clinic.currentTherapist) ?? null;
