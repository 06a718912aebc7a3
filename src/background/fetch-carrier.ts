/** Sends one request to a carrier: no cookies, no referrer, no redirect, bounded in time and size. */

import type { CarrierAnswer, CarrierOutcome, CarrierRequest } from '../carriers/carrier.ts';

/** What one answer may cost: ms until its last byte, and bytes after decompression. */
export interface FetchLimits {
  readonly timeout: number;
  readonly largestBody: number;
}

const LIMITS: FetchLimits = { timeout: 25_000, largestBody: 3_000_000 };

/** The answer, or why there is none. Never rejects. */
export async function fetchCarrier(
  request: CarrierRequest,
  { timeout, largestBody }: FetchLimits = LIMITS,
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
      signal: AbortSignal.timeout(timeout),
    });
    if (response.type === 'opaqueredirect')
      return { outcome: 'blocked', detail: 'sent elsewhere instead of answering' };
    const body = await readBounded(response, largestBody);
    if (body === null) return { outcome: 'malformed', detail: `answer larger than ${largestBody} bytes` };
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

/** Reads at most `most` bytes (after decompression); null for more, the rest is not received. */
async function readBounded(response: Response, most: number): Promise<string | null> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
