/** `npm run read`: what the extension would read from a page or from an answer the page received. */

import '../aliexpress/whole-words.ts';
import { Window } from 'happy-dom';
import * as z from 'zod/mini';
import { withoutCutCard } from '../aliexpress/cut-html.ts';
import { readPage } from '../aliexpress/page.ts';
import type { PageAnswer } from '../aliexpress/reading.ts';
import type { ReadingWarning } from '../domain/reading.ts';
import { isInstant } from '../domain/time.ts';
import { answerLines } from './lines.ts';

const lineSchema = z.object({
  url: z.string(),
  html: z.optional(z.string()),
  response: z.optional(
    z.object({ url: z.optional(z.string()), body: z.unknown(), requestBody: z.optional(z.string()) }),
  ),
  timeZone: z.optional(z.string()),
  now: z.optional(z.string().check(z.refine(isInstant, 'not an instant with an offset'))),
});

/** Parses pages of every line; scripts do not run and files are not loaded. */
const parser = new new Window({
  settings: {
    disableJavaScriptEvaluation: true,
    disableJavaScriptFileLoading: true,
    disableCSSFileLoading: true,
    disableIframePageLoading: true,
    handleDisabledFileLoadingAsSuccess: true,
  },
}).DOMParser();

function documentOf(html: string): Document {
  return parser.parseFromString(html, 'text/html') as unknown as Document;
}

await answerLines((input) => {
  const line = lineOf(input);
  const context = {
    pageUrl: line.url,
    now: line.now === undefined ? Date.now() : Date.parse(line.now),
    timeZone: line.timeZone ?? 'UTC',
  };
  const cut = line.html === undefined ? undefined : withoutCutCard(line.html);
  const document = cut === undefined ? undefined : documentOf(cut.html);
  const reading = readPage(answerOf(line), document, context);
  const warnings: ReadingWarning[] = [...reading.warnings];
  if (cut?.isCut === true) warnings.push({ code: 'truncated', detail: 'page: its HTML breaks off' });
  return {
    orders: reading.orders.map(({ order }) => order),
    parcels: reading.parcels,
    source: reading.source,
    warnings,
  };
});

function lineOf(input: unknown): z.infer<typeof lineSchema> {
  const result = lineSchema.safeParse(input);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`);
}

function answerOf({ url, response }: z.infer<typeof lineSchema>): PageAnswer | undefined {
  if (response === undefined) return undefined;
  const { body, requestBody } = response;
  return {
    url: response.url ?? url,
    ...(requestBody === undefined ? {} : { requestBody }),
    body: typeof body === 'string' ? body : JSON.stringify(body ?? ''),
  };
}
