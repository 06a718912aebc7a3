/** Knows AliExpress's "Confirm received" button by what it says, in whatever language the page is. */

const LONGEST = 60;
const DEEPEST = 14;
const MOST_VALUES = 60_000;

/** Seen on English pages 2022–2026; other languages are learnt from the page's own answers. */
const ENGLISH = ['confirm received', 'confirm goods received', 'confirm delivery', 'confirm receipt'];

/** Texts of the buttons of type `CONFIRM_GOODS` in an answer, which say it in the page's own language. */
export function confirmWordsIn(payload: unknown): string[] {
  const words = new Set<string>();
  let left = MOST_VALUES;
  const walk = (part: unknown, depth: number): void => {
    if (left-- < 0 || depth > DEEPEST || typeof part !== 'object' || part === null) return;
    if ('type' in part && part.type === 'CONFIRM_GOODS' && 'text' in part && typeof part.text === 'string')
      words.add(folded(part.text));
    for (const inner of Object.values(part)) walk(inner, depth + 1);
  };
  walk(payload, 0);
  words.delete('');
  return [...words];
}

/** Tells whether a button's text is one of the words learnt so far. */
export function createConfirmWords(): { learn(words: readonly string[]): void; isConfirm(text: string): boolean } {
  const known = new Set(ENGLISH);
  return {
    learn: (words) => {
      for (const word of words) known.add(word);
    },
    isConfirm: (text) => text.length <= LONGEST && known.has(folded(text)),
  };
}

function folded(text: string): string {
  return text.slice(0, LONGEST).replace(/\s+/g, ' ').trim().toLowerCase();
}
