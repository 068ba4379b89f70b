import { type ChosenItem, chosenItem } from './chosenItem';
import { type Command, type Offer, one } from './command';
import type { Desk } from './desk';
import { focusItem, focusSession } from './focusPlaces';

const NONE_CHOSEN = 'Choose an exercise on the board first.';

/** A command about the chosen exercise; without one it says what is missing. */
const withChosen =
  (none: string, offers: (chosen: ChosenItem, desk: Desk) => readonly Offer[]) =>
  (desk: Desk): readonly Offer[] => {
    const chosen = chosenItem(desk);
    return chosen ? offers(chosen, desk) : one(none, () => undefined, { blocked: NONE_CHOSEN });
  };

const siblings = ({ phase, session }: ChosenItem) => phase.sessions.filter(({ id }) => id !== session.id);

/** What can be done to the exercise that is chosen on the board. */
export const ITEM_COMMANDS: readonly Command[] = [
  {
    id: 'move-item-up',
    name: 'Move the exercise up',
    group: 'Chosen exercise',
    offers: withChosen('Move the chosen exercise up', ({ item, name, session }, desk) =>
      one(`Move ${name} up`, () => step(desk, item, -1), {
        blocked: session.items[0]?.id === item.id ? `${name} is the first already.` : null,
      }),
    ),
  },
  {
    id: 'move-item-down',
    name: 'Move the exercise down',
    group: 'Chosen exercise',
    offers: withChosen('Move the chosen exercise down', ({ item, name, session }, desk) =>
      one(`Move ${name} down`, () => step(desk, item, 1), {
        blocked: session.items.at(-1)?.id === item.id ? `${name} is the last already.` : null,
      }),
    ),
  },
  {
    id: 'move-item-to',
    name: 'Move the exercise to another session',
    group: 'Chosen exercise',
    offers: withChosen('Move the chosen exercise to another session', (chosen, desk) =>
      siblings(chosen).map(({ id, name }) => ({
        key: id,
        words: `Move ${chosen.name} to ${name}`,
        blocked: null,
        run: () => {
          desk.moves.moveToSession([chosen.item.id], id);
          focusItem(chosen.item.id);
        },
      })),
    ),
  },
  {
    id: 'duplicate-item',
    name: 'Duplicate the exercise',
    group: 'Chosen exercise',
    offers: withChosen('Duplicate the chosen exercise', ({ item, name, session }, desk) =>
      one(`Duplicate ${name}`, () => desk.moves.duplicate([item.id]), {
        note: `in ${session.name}`,
        also: 'copy',
      }),
    ),
  },
  {
    id: 'copy-item-to',
    name: 'Copy the exercise to another session',
    group: 'Chosen exercise',
    whenTyped: 1,
    offers: withChosen('Copy the chosen exercise to another session', (chosen, desk) =>
      siblings(chosen).map(({ id, name }) => ({
        key: id,
        words: `Copy ${chosen.name} to ${name}`,
        also: 'duplicate',
        blocked: null,
        run: () => desk.moves.copyToSession([chosen.item.id], id),
      })),
    ),
  },
  {
    id: 'superset-with-previous',
    name: 'Superset with the exercise before',
    group: 'Chosen exercise',
    whenTyped: 2,
    offers: withChosen('Superset of the chosen exercise', ({ item, name, session }, desk) =>
      one(`Superset ${name} with the exercise before`, () => desk.moves.joinPrevious(item.id), {
        also: 'join pair',
        blocked: session.items[0]?.id === item.id ? `${name} is the first of its session.` : null,
      }),
    ),
  },
  {
    id: 'leave-superset',
    name: 'Leave the superset',
    group: 'Chosen exercise',
    whenTyped: 2,
    offers: withChosen('Take the chosen exercise out of its superset', ({ item, name }, desk) =>
      one(`Take ${name} out of its superset`, () => desk.moves.leave([item.id]), {
        blocked: item.superset === null ? `${name} is in no superset.` : null,
      }),
    ),
  },
  {
    id: 'remove-item',
    name: 'Remove the exercise',
    group: 'Chosen exercise',
    offers: withChosen('Remove the chosen exercise', ({ item, name, session }, desk) =>
      one(
        `Remove ${name}`,
        () => {
          desk.moves.remove([item.id]);
          focusSession(session.id);
        },
        { note: `from ${session.name}`, also: 'delete' },
      ),
    ),
  },
];

function step(desk: Desk, item: ChosenItem['item'], by: -1 | 1): void {
  desk.moves.nudge([item.id], by);
  focusItem(item.id);
}
