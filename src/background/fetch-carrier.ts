/** Sends one request to a carrier: no cookies, no referrer, no redirect, bounded in time and size. */

import type { CarrierAnswer, CarrierOutcome, CarrierRequest } from '../carriers/carrier.ts';

const TIMEOUT = 25_000;
const LARGEST_BODY = 3_000_000;

/** The answer, or why there is none. */
export async function fetchCarrier(
  request: CarrierRequest,
): Promise<CarrierAnswer | Exclude<CarrierOutcome, { outcome: 'found' }>> {
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers ?? {},
      body: request.body ?? null,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    if (response.type === 'opaqueredirect')
      return { outcome: 'blocked', detail: 'sent elsewhere instead of answering' };
    const body = await readBounded(response);
    if (body === null) return { outcome: 'malformed', detail: `answer larger than ${LARGEST_BODY} bytes` };
    const contentType = response.headers.get('content-type');
    return {
      status: response.status,
      body,
      headers: Object.fromEntries(response.headers),
      ...(contentType === null ? {} : { contentType }),
    };
  } catch (problem) {
    return {
      outcome: 'retry_later',
      detail: problem instanceof Error ? `${problem.name}: ${problem.message}` : 'no answer',
    };
  }
}

/** Reads at most `LARGEST_BODY` bytes (after decompression); null for more. */
async function readBounded(response: Response): Promise<string | null> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > LARGEST_BODY) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
