import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { type MenuFacts, menuTemplate } from '../../../../main/policy/menu';

const facts: MenuFacts = {
  name: 'Osteon',
  version: '1.2.3',
  platform: 'linux',
  devTools: false,
  send: () => true,
};

const inside = (menu: MenuItemConstructorOptions): readonly MenuItemConstructorOptions[] =>
  Array.isArray(menu.submenu) ? menu.submenu : [];
const itemsOf = (over: Partial<MenuFacts> = {}) => menuTemplate({ ...facts, ...over }).flatMap(inside);
const roles = (over: Partial<MenuFacts> = {}) => itemsOf(over).flatMap(({ role }) => role ?? []);

describe('the menu', () => {
  it('on Windows and Linux', () => {
    expect(menuTemplate(facts).map(({ label, role }) => label ?? role)).toEqual([
      '&File',
      '&Edit',
      '&View',
      'help',
    ]);
    expect(roles().join(' ')).toBe(
      'quit cut copy paste selectAll resetZoom zoomIn zoomOut togglefullscreen about',
    );
  });

  it('on a Mac has the menu of the program first, and the window menu', () => {
    const menus = menuTemplate({ ...facts, platform: 'darwin' }).map(({ label, role }) => label ?? role);
    expect(menus).toEqual(['Osteon', '&File', '&Edit', '&View', 'windowMenu', 'help']);
    expect(roles({ platform: 'darwin' }).join(' ')).toBe(
      'about services hide hideOthers unhide quit close ' +
        'cut copy paste selectAll resetZoom zoomIn zoomOut togglefullscreen',
    );
  });

  it.each(['win32', 'linux', 'darwin'] as const)('tells the version on %s', (platform) =>
    expect(itemsOf({ platform }).some(({ label }) => label?.includes('Osteon 1.2.3'))).toBe(true),
  );

  it('sends the page its three commands and nothing of Electron', () => {
    const sent: unknown[][] = [];
    const items = itemsOf({ send: (...args: unknown[]) => sent.push(args) });
    const commands = items.filter(({ click }) => click);
    for (const { click } of commands) (click as () => void)();
    expect(sent).toEqual([['menu.print'], ['menu.undo'], ['menu.redo']]);
  });

  it('leaves the keys of those commands to the page: one press is never two undos', () => {
    const commands = itemsOf().filter(({ click }) => click);
    expect(
      commands.map(({ accelerator, registerAccelerator }) => [accelerator, registerAccelerator]),
    ).toEqual([
      ['CommandOrControl+P', false],
      ['CommandOrControl+Z', false],
      ['Control+Y', false],
    ]);
    const [, , redo] = itemsOf({ platform: 'darwin' }).filter(({ click }) => click);
    expect(redo?.accelerator).toBe('Command+Shift+Z');
  });

  it('has no way to developer tools or a reload in the packaged program', () => {
    expect(roles({ devTools: true })).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']));
    for (const platform of ['win32', 'linux', 'darwin'] as const)
      expect(roles({ platform }).filter((role) => /reload|devtools/i.test(role))).toEqual([]);
  });
});
