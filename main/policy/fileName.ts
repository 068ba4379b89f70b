import type { FileKind } from '../ports';

/** Below the 255 bytes of common file systems, with room for the temporary name while writing. */
const BYTE_LIMIT = 180;
/** Not allowed in names on some system, plus control and text-direction characters that disguise an ending. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]/gu;
/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** The ending that is added again, with space after it. */
const ENDING: Readonly<Record<FileKind, RegExp>> = {
  pdf: /\.pdf\s*$/i,
  json: /\.json\s*$/i,
  zip: /\.zip\s*$/i,
};

/** What a file is called that is left without a name. */
const NAMELESS: Readonly<Record<FileKind, string>> = {
  pdf: 'Program',
  json: 'Osteon',
  zip: 'Handouts',
};

/** A name to propose in the save dialog: one plain name without folders that every system accepts, ending as its kind. */
export function safeFileName(proposed: string, kind: FileKind): string {
  const plain = proposed.normalize('NFC').replaceAll(UNSAFE, ' ').replace(ENDING[kind], '');
  const spaced = plain.replaceAll(/\s+/g, ' ').replace(/^[\s.]+/, '');
  const stem = cutToBytes(spaced, BYTE_LIMIT).replace(/[\s.]+$/, '');
  if (stem === '') return `${NAMELESS[kind]}.${kind}`;
  return `${DEVICE.test(stem) ? '_' : ''}${stem}.${kind}`;
}

/** Cuts whole characters, as a half one would not be a name. */
function cutToBytes(text: string, limit: number): string {
  let cut = '';
  for (const character of text) {
    if (Buffer.byteLength(cut + character) > limit) break;
    cut += character;
  }
  return cut;
}

/**
 * The file to write for what the user chose. Some dialogs leave out the ending; it is added only where no file of
 * that name stands, because the dialog asked about overwriting the name as typed.
 */
export function completedPath(chosen: string, kind: FileKind, exists: (file: string) => boolean): string {
  if (chosen.toLowerCase().endsWith(`.${kind}`)) return chosen;
  const completed = `${chosen}.${kind}`;
  return exists(completed) ? chosen : completed;
}
