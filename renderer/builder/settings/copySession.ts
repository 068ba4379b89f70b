import { ItemId, type NewId, SessionId } from '../../../shared/id';
import { Session } from '../../../shared/program/schema';

const NAME = Session.shape.name.maxLength ?? 120;
const COPY = ' copy';

/** A session over again under ids of its own, with its days, its exercises and their tracks. */
export const copySession = (session: Session, newId: NewId): Session => ({
  ...session,
  id: SessionId.parse(newId()),
  name: `${session.name.slice(0, NAME - COPY.length)}${COPY}`,
  items: session.items.map((item) => ({ ...item, id: ItemId.parse(newId()) })),
});
