import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const SOURCE = /\.(ts|tsx)$/;

type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean };

const filesIn = (folder: string): readonly string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

/** Where a specifier leads: a path from the root for our own files, the package name for the rest. */
function resolved(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) {
    const parts = specifier.split('/');
    return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
  }
  return path.posix.normalize(path.posix.join(path.posix.dirname(from), specifier));
}

/** Every import, re-export and dynamic import of a file, read from its syntax and not by pattern. */
function importsOf(file: string): readonly Import[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const { module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const to = (specifier: string, typeOnly: boolean): Import => ({
    from: file,
    to: resolved(file, specifier),
    typeOnly,
  });
  const dynamic = module.dynamicImports.map(({ moduleRequest }) => {
    const literal = text.slice(moduleRequest.start, moduleRequest.end);
    return to(literal.replaceAll(/^['"`]|['"`]$/g, ''), false);
  });
  const fixed = module.staticImports.map((entry) =>
    to(entry.moduleRequest.value, entry.entries.length > 0 && entry.entries.every((name) => name.isType)),
  );
  const exported = module.staticExports.flatMap((entry) =>
    entry.entries.flatMap((name) => (name.moduleRequest ? [to(name.moduleRequest.value, name.isType)] : [])),
  );
  return [...fixed, ...exported, ...dynamic];
}

const imports = ['shared', 'main', 'renderer'].flatMap(filesIn).flatMap(importsOf);
const isOurs = (target: string) => /^(shared|main|renderer|test)\//.test(target);
const from = (prefix: string) => imports.filter((entry) => entry.from.startsWith(prefix));
const breaches = (entries: readonly Import[], forbidden: (entry: Import) => boolean) =>
  entries.filter(forbidden).map((entry) => `${entry.from} -> ${entry.to}`);

describe('the arrows point one way: renderer -> shared <- main', () => {
  test('the whole tree was read', () => {
    expect(imports.length).toBeGreaterThan(300);
    expect(
      imports.some(
        (entry) => entry.from === 'renderer/App.tsx' && entry.to === 'renderer/builder/BuilderScreen',
      ),
    ).toBe(true);
  });

  test('shared imports only itself, zod, immer and the counting of syllables', () => {
    const packages = ['zod', 'immer', 'syllable'];
    expect(
      breaches(from('shared/'), ({ to }) => !to.startsWith('shared/') && !packages.includes(to)),
    ).toEqual([]);
  });

  test('shared/program never imports shared/check', () => {
    expect(breaches(from('shared/program/'), ({ to }) => to.startsWith('shared/check/'))).toEqual([]);
  });

  test('shared/check never imports the handout, apart from the type of its options', () => {
    expect(
      breaches(
        from('shared/check/'),
        ({ to, typeOnly }) =>
          to.startsWith('shared/handout/') && !(typeOnly && to === 'shared/handout/options'),
      ),
    ).toEqual([]);
  });

  test('renderer imports only itself and shared', () => {
    expect(breaches(from('renderer/'), ({ to }) => isOurs(to) && !/^(renderer|shared)\//.test(to))).toEqual(
      [],
    );
  });

  test('renderer imports nothing that needs Node or Electron', () => {
    expect(
      breaches(from('renderer/'), ({ to }) => /^(node:|electron$|pdfkit$|fontkit$|lowdb$)/.test(to)),
    ).toEqual([]);
  });

  test('main imports only itself and shared, and no screen library', () => {
    expect(
      breaches(
        from('main/'),
        ({ to }) =>
          (isOurs(to) && !/^(main|shared)\//.test(to)) ||
          /^(react|react-dom|@mui\/material|zustand)$/.test(to),
      ),
    ).toEqual([]);
  });

  test('only main/electron and main/index.ts import electron at run time', () => {
    const allowed = ({ from: file }: Import) => file.startsWith('main/electron/') || file === 'main/index.ts';
    expect(
      breaches(imports, (entry) => entry.to === 'electron' && !entry.typeOnly && !allowed(entry)),
    ).toEqual([]);
  });

  test('main/pdf knows no medicine: of shared it knows the document model, how figures are drawn, and result values', () => {
    const known = ['shared/handout/model', 'shared/result', 'shared/localDate', 'shared/handout/options'];
    expect(
      breaches(
        from('main/pdf/'),
        ({ to }) => to.startsWith('shared/') && !to.startsWith('shared/figure/') && !known.includes(to),
      ),
    ).toEqual([]);
  });

  test('shared/figure draws anybody with anything: it knows no exercise, no patient and no program', () => {
    expect(
      breaches(from('shared/figure/'), ({ to }) => to !== 'zod' && !to.startsWith('shared/figure/')),
    ).toEqual([]);
  });

  test('the drag library has three doors: two of the builder, one of the list of documents', () => {
    const doors = new Set(imports.filter(({ to }) => to.startsWith('@atlaskit/')).map((entry) => entry.from));
    expect([...doors].sort()).toEqual([
      'renderer/builder/board/useDrag.ts',
      'renderer/builder/board/useDrop.ts',
      'renderer/handout/useDocumentDrag.ts',
    ]);
  });

  test('ipcMain and contextBridge have one door each', () => {
    const doors = (name: string) =>
      filesIn('main').filter((file) =>
        new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from 'electron'`).test(
          readFileSync(path.join(ROOT, file), 'utf8'),
        ),
      );
    expect(doors('ipcMain')).toEqual(['main/electron/ipc.ts']);
    expect(doors('contextBridge')).toEqual(['main/electron/preload.ts']);
  });

  test('nothing is kept in the browser', () => {
    const breach = filesIn('renderer').filter((file) =>
      /\b(localStorage|sessionStorage|indexedDB|caches)\b/.test(readFileSync(path.join(ROOT, file), 'utf8')),
    );
    expect(breach).toEqual([]);
  });

  test('no Date in shared', () => {
    const breach = filesIn('shared').filter((file) =>
      /\bnew Date\b|\bDate\.now\b|Math\.random/.test(readFileSync(path.join(ROOT, file), 'utf8')),
    );
    expect(breach).toEqual([]);
  });
});
