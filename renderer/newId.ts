import type { NewId } from '../shared/id';

/** Fresh random ids, as the pure core asks for them. */
export const newId: NewId = () => crypto.randomUUID();
