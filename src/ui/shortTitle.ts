/** Shortens the keyword-stuffed titles of the shop to what a person would call the thing. */

const LONGEST = 60;
const SHORTEST = 12;
const BREAK = /\s*[,;|/–—(【[，、]\s*|\s+-\s+/g;

/**
 * The first phrase of a title, at most 60 characters, cut between words. Always a beginning of the (trimmed) title,
 * with `…` after it when words were cut in the middle of a phrase.
 */
export function shortTitle(title: string): string {
  const whole = title.trim().replace(/\s+/g, ' ');
  const phrase = firstPhrase(whole);
  const characters = [...phrase];
  if (characters.length <= LONGEST) return phrase;
  const cut = characters.slice(0, LONGEST - 1).join('');
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > LONGEST / 2 ? cut.slice(0, lastSpace) : cut).trimEnd()}…`;
}

function firstPhrase(title: string): string {
  for (const match of title.matchAll(BREAK)) {
    if (match.index >= SHORTEST) return title.slice(0, match.index);
  }
  return title;
}
