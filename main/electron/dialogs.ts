import { existsSync } from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import type { FileKind, Ports } from '../ports';
import { completedPath, safeFileName } from '../policy/fileName';
import { putFile, syncFolder } from '../store/replaceFile';

/**
 * Asks where to keep a file; it is written there whole. The page learns the file's name, never its folder. A disk
 * failure rejects with the error of `node:fs`, which the handler turns into words.
 */
export const chooseFile: Ports['chooseFile'] = async (fileName, kind) => {
  const chosen = await askWhere(safeFileName(fileName, kind), kind);
  if (chosen === null) return null;
  const file = completedPath(chosen, kind, existsSync);
  return async (bytes) => {
    await putFile(file, bytes);
    // It is there by now: a folder that may be written and not flushed is no reason to say that it is not.
    await syncFolder(path.dirname(file)).catch(() => undefined);
    return { outcome: 'saved', fileName: path.basename(file) };
  };
};

const ASKED: Readonly<Record<FileKind, { readonly title: string; readonly filter: string }>> = {
  pdf: { title: 'Save the program as PDF', filter: 'PDF' },
  json: { title: 'Save as a file', filter: 'Osteon file' },
  zip: { title: 'Save the handouts in one file', filter: 'ZIP' },
};

async function askWhere(name: string, kind: FileKind): Promise<string | null> {
  const { title, filter } = ASKED[kind];
  const options = {
    title,
    defaultPath: path.join(app.getPath('documents'), name),
    filters: [{ name: filter, extensions: [kind] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'] satisfies (
      | 'createDirectory'
      | 'showOverwriteConfirmation'
    )[],
  };
  const [window] = BrowserWindow.getAllWindows();
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  return canceled || filePath === '' ? null : filePath;
}

/** The page holds something that could not be saved: asks whether to close all the same. */
export async function mayLoseUnsaved(): Promise<boolean> {
  const [window] = BrowserWindow.getAllWindows();
  const options = {
    type: 'warning' as const,
    message: 'Some changes could not be saved.',
    detail: 'Stay to try again, or close and lose them.',
    buttons: ['Stay', 'Close and lose them'],
    defaultId: 0,
    cancelId: 0,
  };
  const { response } = await (window
    ? dialog.showMessageBox(window, options)
    : dialog.showMessageBox(options));
  return response === 1;
}

/** The program cannot run at all; said once, in plain words, before it ends. */
export const tellStartFailure = (): void =>
  dialog.showErrorBox(
    'Osteon cannot start',
    'Something went wrong while starting. Nothing was changed. Restart the computer; if it happens again, install Osteon anew.',
  );
