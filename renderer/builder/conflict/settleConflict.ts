import type { Client } from '../../../shared/api/client';
import type { NewId } from '../../../shared/id';
import { copyAsVersion, type PlainNames } from '../../../shared/program/copyProgram';
import type { Program } from '../../../shared/program/schema';
import { err, ok, type Result } from '../../../shared/result';
import { titled } from '../../patient/programs/versionTitle';

/** The version of the other window, as it is on the disk. */
export type Theirs = { readonly program: Program; readonly revision: number };

type Keeping = {
  readonly client: Client;
  readonly newId: NewId;
  readonly names: PlainNames;
  /** Says which window it was and when: "other window, 14:02". */
  readonly from: string;
};

/**
 * Keeps a version as a program of its own, with fresh ids and a title that says where it came from. Both ways out of a
 * conflict begin with this: nothing is overwritten unless it went well.
 */
export async function keepAside(
  program: Program,
  { client, newId, names, from }: Keeping,
): Promise<Result<Program, string>> {
  const copy = copyAsVersion(program, { newId, names });
  const kept = { ...copy, title: titled(program.title, ` (${from})`) };
  const created = await client('program.create', { program: kept });
  if (created.ok) return ok(kept);
  return err(`Nothing was overwritten: the other version could not be kept. ${created.error.message}`);
}
