import type { ApiError } from '../../shared/api/contract';
import type { Instant } from '../../shared/localDate';
import { ok, type Result } from '../../shared/result';
import type { Ports } from '../ports';

type Saved = { readonly revision: number; readonly savedAt: Instant };

/** A finished save as the page hears of it: the new revision and when it became durable. */
export const savedAt = (
  ports: Pick<Ports, 'now'>,
  result: Result<{ readonly revision: number }, ApiError>,
): Result<Saved, ApiError> =>
  result.ok ? ok({ revision: result.value.revision, savedAt: ports.now() }) : result;
