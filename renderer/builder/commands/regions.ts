/** The parts of the builder that F6 goes through, in the order they are read. */
export const REGIONS = [
  { key: 'header', name: 'Header', root: '.topbar', first: ['button'] },
  { key: 'library', name: 'Exercise library', root: '.library', first: ['input'] },
  {
    key: 'board',
    name: 'Week board',
    root: '.board',
    first: ['.card__open[aria-pressed="true"]', '.card__open', 'button'],
  },
  {
    key: 'inspector',
    name: 'Dose and check',
    root: '.inspector',
    first: ['[role="tab"][aria-selected="true"]'],
  },
] as const;

type Region = (typeof REGIONS)[number];

/** Moves the focus to the next region (+1) or the one before (-1), and gives its name. */
export function focusRegion(by: 1 | -1): string | null {
  const here = REGIONS.findIndex(({ root }) => document.activeElement?.closest(root));
  // From nowhere, forwards begins at the first and backwards at the last.
  const from = here === -1 ? (by === 1 ? -1 : 0) : here;
  for (let step = 1; step <= REGIONS.length; step += 1) {
    const region = REGIONS[(from + by * step + REGIONS.length * 2) % REGIONS.length];
    if (region && focusIn(region)) return region.name;
  }
  return null;
}

/** Brings a region into view, with the focus in it. */
export function showRegion(region: Region): void {
  document.querySelector(region.root)?.scrollIntoView({ block: 'start' });
  focusIn(region);
}

/** The chosen card comes before the first one, and that before any button. */
function focusIn({ root, first }: Region): boolean {
  const part = document.querySelector<HTMLElement>(root);
  for (const selector of first) {
    const control = part?.querySelector<HTMLElement>(selector);
    if (!control?.checkVisibility()) continue;
    control.focus({ focusVisible: true });
    return true;
  }
  return false;
}
