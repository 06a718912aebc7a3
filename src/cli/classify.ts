/** Command seam: reads one event a line and answers what it means (`npm run --silent classify`). */
import * as z from 'zod/mini';
import { classify } from '../rules/classify/classify.ts';
import { answerLines } from './lines.ts';

const Event = z.object({
  text: z.string(),
  code: z.optional(z.string()),
  carrier: z.optional(z.string()),
  lang: z.optional(z.string()),
});

function answer(input: unknown): unknown {
  const parsed = Event.safeParse(input);
  if (parsed.success) return classify(parsed.data);
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`);
  throw new Error(problems.join('; '));
}

await answerLines(answer);
