/** Reads which carriers the user did not want to be asked; whatever does not fit is forgotten. */

import * as z from 'zod/mini';

const declinedSchema = z.array(z.string().check(z.maxLength(60))).check(z.maxLength(500));

export function parseDeclined(text: string | null): readonly string[] {
  if (text === null) return [];
  try {
    const parsed = declinedSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}
