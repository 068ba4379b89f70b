import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Program } from '../../shared/program/schema';

/** Every program in a data folder, as it lies on the disk. */
export function savedPrograms(dataFolder: string): readonly Program[] {
  const patients = path.join(dataFolder, 'patients');
  return readdirSync(patients).flatMap((folder) =>
    readdirSync(path.join(patients, folder))
      .filter((name) => /^program-[0-9a-f-]{36}\.json$/.test(name))
      .map((name) => {
        const text = readFileSync(path.join(patients, folder, name), 'utf8');
        return Program.parse((JSON.parse(text) as { body: unknown }).body);
      }),
  );
}
