import { findExercise } from '../../shared/exercise/library';
import type { Phase, Program } from '../../shared/program/schema';
import { templateFromProgram } from '../../shared/template/fromProgram';
import { findTemplate } from '../../shared/template/registry';
import type { Template } from '../../shared/template/schema';
import { aTemplate, made } from './generated';
import { aPatient, TODAY } from './programs';

/** Templates that a clinic saved from its programs. */

export const OWN_ID = '00000000-0000-4000-a000-000000000001';

/** A program kept as a template; throws when it is refused. */
export function kept(program: Program, base: Template | null = baseOf(program), id = OWN_ID): Template {
  const saved = templateFromProgram({
    program,
    base,
    findExercise,
    id,
    name: 'Our own',
    savedBy: 'A. Therapist, PT',
    today: TODAY,
  });
  if (!saved.ok) throw new Error(saved.error);
  return saved.value;
}

const baseOf = ({ template }: Program): Template | null =>
  template === null ? null : (findTemplate(template.id) ?? null);

/** A template of the clinic, saved from a program that the generator made. */
export const keptFrom = (id = 'liftmor'): Template => kept(made(aTemplate(id), aPatient()).program);

/** What the phases say, without ids: tracks by the order they come in. */
export function contentOf(phases: readonly Phase[]): unknown {
  const tracks: string[] = [];
  const trackOf = (track: string): number => {
    if (!tracks.includes(track)) tracks.push(track);
    return tracks.indexOf(track);
  };
  return phases.map(({ id: _phase, ...phase }) => ({
    ...phase,
    sessions: phase.sessions.map(({ id: _session, ...session }) => ({
      ...session,
      items: session.items.map(({ id: _item, track, ...item }) => ({ ...item, track: trackOf(track) })),
    })),
  }));
}
