/** MD5 of a short ASCII text. Yanwen's public form signs its queries with it, and browsers' own crypto has none. */

const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const SINES = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32) | 0);

/** Lower-case hexadecimal MD5 (RFC 1321) of `text`, whose characters must be below U+0080. */
export function md5(text: string): string {
  const state = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
  const words = padded(text);
  for (let block = 0; block < words.length; block += 16) mix(state, words.slice(block, block + 16));
  return state.map(littleEndianHex).join('');
}

function padded(text: string): number[] {
  const words = new Array<number>((((text.length + 8) >> 6) + 1) * 16).fill(0);
  const put = (at: number, byte: number) => {
    words[at >> 2] = (words[at >> 2] ?? 0) | (byte << ((at % 4) * 8));
  };
  for (let i = 0; i < text.length; i += 1) put(i, text.charCodeAt(i) & 0x7f);
  put(text.length, 0x80);
  words[words.length - 2] = text.length * 8;
  return words;
}

function mix(state: number[], block: readonly number[]): void {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  for (let i = 0; i < 64; i += 1) {
    const [f, word] = roundOf(i, b, c, d);
    const sum = (a + f + (SINES[i] ?? 0) + (block[word] ?? 0)) | 0;
    const shift = SHIFTS[(i >> 4) * 4 + (i % 4)] ?? 0;
    [a, d, c, b] = [d, c, b, (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0];
  }
  [a, b, c, d].forEach((value, i) => {
    state[i] = ((state[i] ?? 0) + value) | 0;
  });
}

/** The round's function of b, c, d, and which word of the block it takes. */
function roundOf(i: number, b: number, c: number, d: number): [number, number] {
  if (i < 16) return [(b & c) | (~b & d), i];
  if (i < 32) return [(d & b) | (~d & c), (5 * i + 1) % 16];
  if (i < 48) return [b ^ c ^ d, (3 * i + 5) % 16];
  return [c ^ (b | ~d), (7 * i) % 16];
}

function littleEndianHex(value: number): string {
  return [0, 8, 16, 24].map((shift) => ((value >>> shift) & 0xff).toString(16).padStart(2, '0')).join('');
}
