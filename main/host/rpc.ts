import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Dispatch } from '../../shared/api/dispatch';
import { err, ok, type Result } from '../../shared/result';
import { sendFailure, sendJson } from './answer';
import type { Refusal } from './requestGuard';

/** The largest request, in bytes: some fifty times a program of a year. */
const BODY_LIMIT = 5_000_000;

/** Requests that carry a photo or a file of them: above their own limits, so that the api says which limit it is. */
const LARGE_BODIES: ReadonlyMap<string, number> = new Map([
  ['exercise.photo.add', 32_000_000],
  ['exercise.import', 64_000_000],
]);

/** Answers `POST /rpc/<channel>`. What the api refuses is an ordinary answer; only broken HTTP gets another status. */
export async function answerRpc(
  dispatch: Dispatch,
  channel: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const payload = await readJson(request, LARGE_BODIES.get(channel) ?? BODY_LIMIT);
  if (payload.ok) return sendJson(response, 200, await dispatch(channel, payload.value));
  // The rest of the body is read and dropped: a browser that is still sending would never see the answer.
  request.resume();
  sendFailure(response, payload.error.status, payload.error.message);
}

async function readJson(request: IncomingMessage, limit: number): Promise<Result<unknown, Refusal>> {
  const bytes = await readBody(request, limit);
  if (bytes === null) return err({ status: 413, message: `A request must be at most ${limit / 1e6} MB.` });
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
