import { Low } from 'lowdb';
import type { ApiError } from '../../shared/api/contract';
import { readDocument, sealDocument } from '../../shared/document';
import type { UndoFile } from '../../shared/program/undoSteps';
import { ok, type Result } from '../../shared/result';
import { durableFile } from './durableFile';
import { guardDisk } from './failure';
import { absolute, type Place } from './place';

/**
 * Undo steps beside their program. They are a convenience, not a record: steps that cannot be read, or that another
 * schema wrote, are none, and the next save writes over them.
 */

/** What lowdb hands back when there is no file. */
const ABSENT: object = Object.freeze({});

/** The steps kept for a program; null when there are none that can be read. */
export const loadUndo = (folder: string, place: Place<'undo'>): Promise<Result<UndoFile | null, ApiError>> =>
  guardDisk('read', async () => {
    const low = new Low<object>(durableFile(absolute(folder, place.file)), ABSENT);
    try {
      await low.read();
    } catch (error) {
      if (error instanceof SyntaxError) return ok(null);
      throw error;
    }
    if (low.data === ABSENT) return ok(null);
    const read = readDocument('undo', low.data);
    return ok(read.ok && read.value.id === place.id ? read.value.body : null);
  });

/** Writes the steps of a program durably, over whatever steps were there. */
export const saveUndo = (
  folder: string,
  place: Place<'undo'>,
  body: UndoFile,
): Promise<Result<null, ApiError>> =>
  guardDisk('save', async () => {
    const sealed = sealDocument('undo', { id: place.id, revision: body.revision, body });
    await new Low<object>(durableFile(absolute(folder, place.file)), sealed).write();
    return ok(null);
  });
