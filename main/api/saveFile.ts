import type { ApiError, SavedFile } from '../../shared/api/contract';
import { ok, type Result } from '../../shared/result';
import type { FileKind, Ports } from '../ports';
import { guardDisk } from '../store/failure';

/** Asks where to keep a file outside the data folder, and writes it there. */
export const saveFile = async (
  ports: Pick<Ports, 'chooseFile'>,
  bytes: Uint8Array,
  fileName: string,
  kind: FileKind,
): Promise<Result<SavedFile, ApiError>> =>
  guardDisk('save-elsewhere', async () => {
    const write = await ports.chooseFile(fileName, kind);
    return ok(write === null ? { outcome: 'cancelled' } : await write(bytes));
  });
