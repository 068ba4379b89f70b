import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Where an entry of a viewer's outline leads: a page, from 1, and a height on it in points from the top. */
export type OutlineEntry = { readonly title: string; readonly page: number; readonly y: number };

/** The outline, and for each page the language its sections say they are in. */
export async function readOutline(bytes: Uint8Array): Promise<{
  readonly outline: readonly OutlineEntry[];
  readonly languages: readonly (readonly string[])[];
}> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false });
  const document = await task.promise;
  const entries = (await document.getOutline()) ?? [];
  const outline: OutlineEntry[] = [];
  for (const { title, dest } of entries as readonly { title: string; dest: unknown }[]) {
    const [target, , , top] = dest as readonly [
      Parameters<typeof document.getPageIndex>[0],
      unknown,
      unknown,
      number,
    ];
    const index = await document.getPageIndex(target);
    const { height } = (await document.getPage(index + 1)).getViewport({ scale: 1 });
    outline.push({ title, page: index + 1, y: height - top });
  }
  const languages = [];
  for (let number = 1; number <= document.numPages; number++)
    languages.push(languagesIn(await (await document.getPage(number)).getStructTree()));
  await task.destroy();
  return { outline, languages };
}

function languagesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { role, lang, children } = node as {
    readonly role?: string;
    readonly lang?: string;
    readonly children?: readonly unknown[];
  };
  return [...(role === 'Sect' ? [lang ?? ''] : []), ...(children ?? []).flatMap(languagesIn)];
}
