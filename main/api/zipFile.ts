import { zipSync } from 'fflate';
import type { LocalDate } from '../../shared/localDate';

/** Files in one ZIP, in order. PDFs are compressed already, so they are stored as they are. `day` is when they were made. */
export const zipFiles = (
  files: readonly { readonly fileName: string; readonly bytes: Uint8Array }[],
  day: LocalDate,
): Uint8Array =>
  zipSync(Object.fromEntries(files.map(({ fileName, bytes }) => [fileName, bytes])), {
    level: 0,
    mtime: `${day}T12:00:00`,
  });
