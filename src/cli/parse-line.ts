/** Reads one line of a command by its schema. */

import * as z from 'zod/mini';

/** The line's data; throws an error that says what is wrong and where. */
export function parseLine<Schema extends z.ZodMiniType>(schema: Schema, input: unknown): z.output<Schema> {
  const line = z.safeParse(schema, input);
  if (line.success) return line.data;
  const problems = line.error.issues.map(({ path, message }) => `${path.map(String).join('.') || 'line'}: ${message}`);
  throw new Error(problems.join('; '));
}
