/** Bodies of the greatest length that is looked at: what a hostile carrier would send to keep the worker busy. */

export const FLOODS: Readonly<Record<string, string>> = {
  'open tags': '<div '.repeat(200_000),
  'nested tables': '<table><tr><td>'.repeat(60_000),
  'deep lists': '['.repeat(200_000),
  'calls that never close': 'a("'.repeat(300_000),
  'less-than signs': '<'.repeat(900_000),
  ampersands: '&'.repeat(900_000),
  'an attribute without end': `<a b="${'x'.repeat(900_000)}`,
  'zeros up to the longest JSON': `[${'0,'.repeat(249_000)}0]`,
  'empty objects up to the longest JSON': `{"data":[${'{},'.repeat(160_000)}{}]}`,
  'wrong entries up to the most values': `{"data":[${'{},'.repeat(5_900)}{}],"module":[${'0,'.repeat(5_900)}0]}`,
  'keys up to the longest JSON': `{${Array.from({ length: 45_000 }, (_, key) => `"k${key}":0`).join(',')}}`,
  'a million zeros': `[${'0,'.repeat(900_000)}0]`,
  letters: 'x'.repeat(1_900_000),
  spaces: ' '.repeat(1_900_000),
  'spaces up to the longest JSON': ' '.repeat(490_000),
  'a call of nothing but spaces': `callback(${' '.repeat(480_000)})`,
  lines: `${'\n'.repeat(1_000_000)}<`,
  comments: '<!--'.repeat(200_000),
  scripts: `${'<script>'.repeat(100_000)}x`,
  quotes: '"'.repeat(900_000),
};
