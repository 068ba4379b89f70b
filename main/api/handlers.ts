import type { Handlers } from '../../shared/api/dispatch';
import { appHandlers } from './appHandlers';
import { batchHandlers } from './batchHandlers';
import { chartHandlers } from './chartHandlers';
import { clinicHandlers } from './clinicHandlers';
import { exampleHandlers } from './exampleHandlers';
import { exerciseHandlers } from './exerciseHandlers';
import { photoHandlers } from './photoHandlers';
import type { HandlerParts } from './handlerParts';
import { handoutHandlers } from './handoutHandlers';
import { logoHandlers } from './logoHandlers';
import { issueHandlers } from './issueHandlers';
import { patientHandlers } from './patientHandlers';
import { programHandlers } from './programHandlers';
import { shelfHandlers } from './shelfHandlers';
import { templateHandlers } from './templateHandlers';

/** One handler for every channel of the contract. */
export const createHandlers = (parts: HandlerParts): Handlers => ({
  ...appHandlers(parts),
  ...clinicHandlers(parts),
  ...logoHandlers(parts),
  ...patientHandlers(parts),
  ...programHandlers(parts),
  ...exampleHandlers(parts),
  ...shelfHandlers(parts),
  ...templateHandlers(parts),
  ...exerciseHandlers(parts),
  ...photoHandlers(parts),
  ...handoutHandlers(parts),
  ...issueHandlers(parts),
  ...chartHandlers(parts),
  ...batchHandlers(parts),
});
