import type { Output } from '../../../shared/api/contract';

/** What an import did: "2 exercises added: A, B. 1 photo came with them: ..." */
export function importedWords({ added, replaced, photos }: Output<'exercise.import'>): string {
  const counted = (names: readonly string[], what: string) =>
    names.length === 0
      ? []
      : [`${names.length} ${names.length === 1 ? 'exercise' : 'exercises'} ${what}: ${names.join(', ')}.`];
  return [
    ...counted(added, 'added'),
    ...counted(replaced, 'replaced'),
    ...(photos === 0
      ? []
      : [
          `${photos} ${photos === 1 ? 'photo' : 'photos'} came along: make sure that the consent holds for this clinic too.`,
        ]),
  ].join(' ');
}
