/** What an exported file is called. Plain letters only: the name also goes into a header of the download. */
export function exportName(kind: 'template' | 'exercise' | 'exercises', name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return `osteon-${kind}${plain === '' ? '' : `-${plain}`}.json`;
}
