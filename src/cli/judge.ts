/** `npm run --silent judge`: one order a line on standard input, its verdict in words a line on standard output. */

import * as z from 'zod/mini';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { instantSchema, orderSchema } from '../domain/order.ts';
import { ruleSettingsSchema } from '../domain/thresholds.ts';
import { epochOf } from '../domain/time.ts';
import { isTimeZone } from '../domain/zones.ts';
import { composeMessage } from '../i18n/messages.ts';
import { sentencesOf } from '../i18n/sentences.ts';
import { createTexts } from '../i18n/texts.ts';
import { judge } from '../rules/judge.ts';
import { answerLines } from './lines.ts';
import { parseLine } from './parse-line.ts';

const lineSchema = z.object({
  now: instantSchema,
  timeZone: z.optional(z.string().check(z.refine(isTimeZone, 'not a time zone'))),
  order: orderSchema,
  settings: z.optional(ruleSettingsSchema),
  trace: z.optional(z.boolean()),
});

await answerLines((input) => {
  const { now, timeZone = 'UTC', order, settings, trace } = parseLine(lineSchema, input);
  const verdict = judge(order, epochOf(now), {
    timeZone,
    ...(settings === undefined ? {} : { settings }),
    trace: trace === true,
  });
  const texts = createTexts('en', sentencesOf(messages), { timeZone });
  return {
    level: verdict.level,
    stage: verdict.stage,
    silenceDays: verdict.silenceDays,
    protectionDaysLeft: verdict.protectionDaysLeft,
    reasons: verdict.reasons.map(({ id, figures }) => ({ id, text: texts.say(`reason_${textKey(id)}`, figures) })),
    action: verdict.action,
    template: verdict.message?.id ?? null,
    message: composeMessage(verdict.message, texts),
    playbook: verdict.playbook,
    evidence: verdict.evidence,
    validUntil: verdict.validUntil,
    ...(verdict.trace === undefined ? {} : { trace: verdict.trace }),
  };
});

function textKey(ruleId: string): string {
  return ruleId.toLowerCase().replaceAll('-', '_');
}
