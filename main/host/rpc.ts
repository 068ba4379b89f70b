import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Dispatch } from '../../shared/api/dispatch';
import { LOGO_FILE_LIMIT } from '../../shared/clinic/look';
import { err, ok, type Result } from '../../shared/result';
import { sendFailure, sendJson } from './answer';
import type { Refusal } from './requestGuard';

/** The largest request, in bytes: some fifty times a program of a year. */
const BODY_LIMIT = 5_000_000;

type BodyLimit = { readonly bytes: number; readonly refusal: string };

const requestOf = (bytes: number): BodyLimit => ({
  bytes,
  refusal: `A request must be at most ${bytes / 1e6} MB.`,
});

/**
 * Requests that carry a picture or a file: above their own limits, so that the api says which limit it is. A logo is
 * refused by its own limit here too, for nobody knows how large a picture becomes on its way.
 */
const LARGE_BODIES: ReadonlyMap<string, BodyLimit> = new Map([
  ['exercise.photo.add', requestOf(32_000_000)],
  ['exercise.import', requestOf(64_000_000)],
  ['clinic.logo.add', { bytes: 8_000_000, refusal: `A logo must be at most ${LOGO_FILE_LIMIT / 1e6} MB.` }],
]);

/** Answers `POST /rpc/<channel>`. What the api refuses is an ordinary answer; only broken HTTP gets another status. */
export async function answerRpc(
  dispatch: Dispatch,
  channel: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const payload = await readJson(request, LARGE_BODIES.get(channel) ?? requestOf(BODY_LIMIT));
  if (payload.ok) return sendJson(response, 200, await dispatch(channel, payload.value));
  // The rest of the body is read and dropped: a browser that is still sending would never see the answer.
  request.resume();
  sendFailure(response, payload.error.status, payload.error.message);
}

async function readJson(request: IncomingMessage, limit: BodyLimit): Promise<Result<unknown, Refusal>> {
  const bytes = await readBody(request, limit.bytes);
  if (bytes === null) return err({ status: 413, message: limit.refusal });
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return err({ status: 400, message: 'The request is not valid JSON.' });
  }
}

/** The whole body; null when it is larger than the limit. */
function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array | null> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    request.on('data', (chunk: Uint8Array) => {
      size += chunk.byteLength;
      if (size > limit) resolve(null);
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
}
