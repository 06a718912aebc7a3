/** Opens the body of an answer: JSON or JSONP text to a value, and by name what else it may be. */

/** Longest body that is read; a list of ten orders has about 100 kB. */
const LONGEST = 8_000_000;

export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'truncated' | 'empty' | 'html' | 'text' | 'too_long' };

/**
 * Parses `text` as JSON or as one JSONP call. Numbers above 2^53 (ids sent bare) are kept as text when `exactIds` is
 * asked for: that costs a second pass, so it is done only for answers that hold one.
 */
export function parseBody(text: string, exactIds = false): Body {
  if (text.length > LONGEST) return { kind: 'too_long' };
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'empty' };
  if (trimmed.startsWith('<')) return { kind: 'html' };
  const json = withoutCall(trimmed);
  if (json === undefined) return { kind: /^[\w$.]+\s*\(/.test(trimmed) ? 'truncated' : 'text' };
  try {
    return { kind: 'json', value: JSON.parse(exactIds ? quoteLongNumbers(json) : json) };
  } catch {
    return { kind: 'truncated' };
  }
}

/** The text inside `mtopjsonp1( … )`, or the text itself where it is no call; nothing where neither can be JSON. */
function withoutCall(text: string): string | undefined {
  if (text.startsWith('{') || text.startsWith('[')) return text.endsWith(';') ? text.slice(0, -1) : text;
  const open = /^(?:\/\*\*?\/\s*)?(?:typeof\s+[\w$.]{1,60}\s*===?\s*['"]function['"]\s*&&\s*)?[\w$.]{1,60}\s*\(/.exec(
    text,
  );
  const close = text.lastIndexOf(')');
  if (open === null || close < open[0].length || !/^\)[\s;]*$/.test(text.slice(close))) return undefined;
  return text.slice(open[0].length, close);
}

/** Puts quotes around whole numbers of 16 digits and more that stand outside of strings. */
function quoteLongNumbers(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"|(?<![\d.eE+-])\d{16,20}(?![\d.eE])/g, (token) =>
    token.startsWith('"') ? token : `"${token}"`,
  );
}
