import * as z from 'zod';

/**
 * Identities are random UUIDs, never reused and never counters. They are made outside `shared/`
 * (`crypto.randomUUID()`) and carried in, so that every function here stays pure and replayable.
 */
const uuid = z.uuid({ error: 'must be a UUID' });

export const PatientId = uuid.brand<'PatientId'>();
export const ProgramId = uuid.brand<'ProgramId'>();
export const PhaseId = uuid.brand<'PhaseId'>();
export const SessionId = uuid.brand<'SessionId'>();
export const ItemId = uuid.brand<'ItemId'>();
/** The identity of "the deadlift" of a patient: kept through phases, swaps along its ladder and versions. */
export const TrackId = uuid.brand<'TrackId'>();
export const TherapistId = uuid.brand<'TherapistId'>();
export const ClassId = uuid.brand<'ClassId'>();
export const IssueId = uuid.brand<'IssueId'>();

export type PatientId = z.infer<typeof PatientId>;
export type ProgramId = z.infer<typeof ProgramId>;
export type PhaseId = z.infer<typeof PhaseId>;
export type SessionId = z.infer<typeof SessionId>;
export type ItemId = z.infer<typeof ItemId>;
export type TrackId = z.infer<typeof TrackId>;
export type TherapistId = z.infer<typeof TherapistId>;
export type ClassId = z.infer<typeof ClassId>;
export type IssueId = z.infer<typeof IssueId>;

/** Every UUID in a text, for `replaceAll`. */
export const UUIDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** Hands out fresh UUIDs; the shells pass `crypto.randomUUID`, tests pass a counted one. */
export type NewId = () => string;
