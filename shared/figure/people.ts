/** Somebody to draw: an older adult in plain clothes. Colours keep apart on a grey printer. */
export type Person = {
  /** Breadth of trunk and limbs against the average, 0.9 to 1.2. */
  readonly build: number;
  /** Share by which the chest stands out, 0 to 1. */
  readonly bust: number;
  readonly skin: string;
  readonly hair: string;
  readonly hairStyle: 'bun' | 'short' | 'bob' | 'curls' | 'bald';
  readonly glasses: boolean;
  readonly top: string;
  readonly sleeve: 'short' | 'long';
  readonly trousers: string;
  readonly shoes: string;
};

const people = {
  rosa: {
    build: 1,
    bust: 1,
    skin: '#dca77f',
    hair: '#9a9ca2',
    hairStyle: 'bun',
    glasses: false,
    top: '#2f8583',
    sleeve: 'short',
    trousers: '#5b6f9b',
    shoes: '#f2efe8',
  },
  george: {
    build: 1.06,
    bust: 0,
    skin: '#efc4a2',
    hair: '#d3d3d0',
    hairStyle: 'short',
    glasses: true,
    top: '#9c4f5f',
    sleeve: 'short',
    trousers: '#75805f',
    shoes: '#f2efe8',
  },
  mei: {
    build: 0.93,
    bust: 0.7,
    skin: '#edc9a0',
    hair: '#6d7078',
    hairStyle: 'bob',
    glasses: true,
    top: '#d9a441',
    sleeve: 'short',
    trousers: '#66798c',
    shoes: '#f2efe8',
  },
  ada: {
    build: 1.14,
    bust: 1,
    skin: '#976547',
    hair: '#b9b6b1',
    hairStyle: 'curls',
    glasses: false,
    top: '#e0a9a0',
    sleeve: 'short',
    trousers: '#7d6aa3',
    shoes: '#f2efe8',
  },
  samuel: {
    build: 1.04,
    bust: 0,
    skin: '#7d5339',
    hair: '#c9c7c3',
    hairStyle: 'bald',
    glasses: false,
    top: '#c9ccc0',
    sleeve: 'short',
    trousers: '#5a84ae',
    shoes: '#f2efe8',
  },
} as const satisfies Record<string, Person>;

export type PersonName = keyof typeof people;
export const PEOPLE: Readonly<Record<PersonName, Person>> = people;
export const PERSON_NAMES = Object.keys(people) as [PersonName, ...PersonName[]];

/** Outlines and everything drawn as a line. */
export const INK = '#1c2230';

/** A colour of `#rrggbb` mixed with another; `share` is how much of the other. */
export function blend(colour: string, other: string, share: number): string {
  const channel = (of: string, at: number) => Number.parseInt(of.slice(at, at + 2), 16);
  return `#${[1, 3, 5]
    .map((at) => Math.round(channel(colour, at) * (1 - share) + channel(other, at) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** What is farther away is a little darker. */
export const farther = (colour: string): string => blend(colour, INK, 0.2);
