/** Reads which carriers the user did not want to be asked; whatever does not fit is forgotten. */

const LONGEST_ID = 60;
const MOST = 500;

export function parseDeclined(text: string | null): readonly string[] {
  if (text === null) return [];
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) && parsed.length <= MOST && parsed.every(isCarrierId) ? parsed : [];
  } catch {
    return [];
  }
}

function isCarrierId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_ID;
}
