import type { MenuItemConstructorOptions } from 'electron';
import type { AppEvent } from '../../shared/api/channels';

type Item = MenuItemConstructorOptions;

export type MenuFacts = {
  readonly name: string;
  readonly version: string;
  readonly platform: NodeJS.Platform;
  readonly devTools: boolean;
  /** Tells the page what was chosen. */
  readonly send: (event: AppEvent) => void;
};

/** The application menu: the systems' own roles, and three commands that only the page can carry out. */
export function menuTemplate(facts: MenuFacts): Item[] {
  const onMac = facts.platform === 'darwin';
  return [
    ...(onMac ? [macAppMenu(facts)] : []),
    fileMenu(facts, onMac),
    editMenu(facts, onMac),
    viewMenu(facts),
    ...(onMac ? [{ role: 'windowMenu' } as const] : []),
    helpMenu(facts, onMac),
  ];
}

const separator: Item = { type: 'separator' };

/**
 * A command of the page. The page's own shortcut table answers the keys (it also runs in a browser), so they are
 * shown here but not registered: one key press must never be two undos.
 */
const command = (facts: MenuFacts, label: string, accelerator: string, event: AppEvent): Item => ({
  label,
  accelerator,
  registerAccelerator: false,
  click: () => facts.send(event),
});

const macAppMenu = ({ name }: MenuFacts): Item => ({
  label: name,
  submenu: [
    { role: 'about' },
    separator,
    { role: 'services' },
    separator,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    separator,
    { role: 'quit' },
  ],
});

const fileMenu = (facts: MenuFacts, onMac: boolean): Item => ({
  label: '&File',
  submenu: [
    command(facts, '&Print…', 'CommandOrControl+P', 'menu.print'),
    separator,
    onMac ? { role: 'close' } : { role: 'quit' },
  ],
});

const editMenu = (facts: MenuFacts, onMac: boolean): Item => ({
  label: '&Edit',
  submenu: [
    command(facts, '&Undo', 'CommandOrControl+Z', 'menu.undo'),
    command(facts, '&Redo', onMac ? 'Command+Shift+Z' : 'Control+Y', 'menu.redo'),
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ],
});

/** Reloading and developer tools are for developers: a reload in the middle of a program helps nobody else. */
const viewMenu = ({ devTools }: MenuFacts): Item => ({
  label: '&View',
  submenu: [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    separator,
    { role: 'togglefullscreen' },
    ...(devTools ? ([separator, { role: 'reload' }, { role: 'toggleDevTools' }] as const) : []),
  ],
});

const helpMenu = ({ name, version }: MenuFacts, onMac: boolean): Item => ({
  role: 'help',
  submenu: onMac
    ? [{ label: `${name} ${version}`, enabled: false }]
    : [{ role: 'about', label: `&About ${name} ${version}` }],
});
