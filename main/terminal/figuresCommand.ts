import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { findFigure } from '../../shared/exercise/figures';
import { library } from '../../shared/exercise/library';
import { contactSheet, type SheetEntry } from '../../shared/figure/contactSheet';
import { ok } from '../../shared/result';
import { contactSheetPdf } from '../pdf/contactSheetPdf';
import { guardDisk } from '../store/failure';
import { replaceFile } from '../store/replaceFile';
import { type Outcome, refused } from './checkCommand';

/** `figures -o FOLDER`: every drawn exercise on a contact sheet, as SVG and as PDF. */
export async function figuresCommand(folder: string): Promise<Outcome> {
  const entries = [...library.values()].flatMap(({ id, text }): SheetEntry[] => {
    const figure = findFigure(id);
    return figure ? [{ name: text.en.name, figure }] : [];
  });
  const target = path.resolve(folder);
  const pdf = await contactSheetPdf(entries);
  const written = await guardDisk('save', async () => {
    await mkdir(target, { recursive: true });
    await replaceFile(path.join(target, 'figures.svg'), Buffer.from(contactSheet(entries), 'utf8'));
    await replaceFile(path.join(target, 'figures.pdf'), pdf);
    return ok(null);
  });
  if (!written.ok) return refused(`${folder}: ${written.error.message}`);
  return { code: 0, out: `${target}: ${entries.length} exercises, figures.svg and figures.pdf.\n`, err: '' };
}
