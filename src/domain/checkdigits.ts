/** The check-digit arithmetic that tracking numbers use. Every function answers for any text and never throws. */

const DIGITS = /^\d+$/;
const CODE_ZERO = 48;

function digitAt(text: string, index: number): number {
  return text.charCodeAt(index) - CODE_ZERO;
}

/** Sum of digit × weight, the weights repeating from the left. NaN when `digits` holds anything but digits. */
function weightedSum(digits: string, weights: readonly number[]): number {
  if (!DIGITS.test(digits) || weights.length === 0) return Number.NaN;
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) sum += digitAt(digits, i) * (weights[i % weights.length] ?? 0);
  return sum;
}

/** The digit that brings `sum` to the next multiple of ten; NaN stays NaN. */
function toNextTen(sum: number): number {
  return (10 - (sum % 10)) % 10;
}

/** Whether the last digit of `number` is the mod-10 complement of the rest, weighted from the left. */
export function hasMod10(number: string, weights: readonly number[]): boolean {
  return digitAt(number, number.length - 1) === toNextTen(weightedSum(number.slice(0, -1), weights));
}

/**
 * GS1 mod 10: weights 3 and 1 from the right. Serves SSCC (18 digits), USPS IMpb (20, 22), Canada Post (16), FedEx
 * Ground (15), Russian Post (14) and most of the logistics labels. `start` is added to the sum (GLS starts at 1).
 */
export function gs1CheckDigit(serial: string, start = 0): number {
  if (!DIGITS.test(serial)) return Number.NaN;
  let sum = start;
  for (let i = serial.length - 1, weight = 3; i >= 0; i -= 1, weight = 4 - weight) sum += digitAt(serial, i) * weight;
  return toNextTen(sum);
}

/** Whether `number`, digits only, ends in its GS1 mod-10 check digit. */
export function hasGs1(number: string, start = 0): boolean {
  return number.length > 1 && digitAt(number, number.length - 1) === gs1CheckDigit(number.slice(0, -1), start);
}

/** Luhn, digits only (Purolator, Old Dominion). */
export function hasLuhn(number: string): boolean {
  if (!DIGITS.test(number) || number.length < 2) return false;
  let sum = 0;
  for (let i = number.length - 1, twice = false; i >= 0; i -= 1, twice = !twice) {
    const value = digitAt(number, i) * (twice ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** Remainder of a decimal text of any length; NaN when it holds anything but digits. */
function decimalMod(digits: string, divisor: number): number {
  if (!DIGITS.test(digits)) return Number.NaN;
  let rest = 0;
  for (let i = 0; i < digits.length; i += 1) rest = (rest * 10 + digitAt(digits, i)) % divisor;
  return rest;
}

/** Whether the last digit is the rest of the number before it divided by 7 (DHL Express 10, Yamato and Sagawa 12). */
export function hasMod7(number: string): boolean {
  return number.length > 1 && digitAt(number, number.length - 1) === decimalMod(number.slice(0, -1), 7);
}

/** Weighted sum mod 11, from the left: 0 … 10, or NaN. What 10 means is the carrier's own rule. */
export function mod11(serial: string, weights: readonly number[]): number {
  return weightedSum(serial, weights) % 11;
}

const S10_WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7] as const;

/** UPU S10 check digit of the eight serial digits: 11 − sum mod 11, where 10 is written 0 and 11 is written 5. */
export function s10CheckDigit(serial: string): number {
  if (serial.length !== S10_WEIGHTS.length) return Number.NaN;
  const check = 11 - mod11(serial, S10_WEIGHTS);
  if (check === 10) return 0;
  return check === 11 ? 5 : check;
}

/** Whether a number of the form `AA123456785CC` carries the right S10 check digit. */
export function hasS10(number: string): boolean {
  return /^[A-Z]{2}\d{9}[A-Z]{2}$/.test(number) && digitAt(number, 10) === s10CheckDigit(number.slice(2, 10));
}

/** Mod 10 over letters and digits as UPS and OnTrac count: a letter is (code − 3) mod 10, every second sign counts twice. */
function alphanumericMod10(serial: string): number {
  if (!/^[A-Z0-9]+$/.test(serial)) return Number.NaN;
  let sum = 0;
  for (let i = 0; i < serial.length; i += 1) {
    const code = serial.charCodeAt(i);
    const value = code < 58 ? code - CODE_ZERO : (code - 3) % 10;
    sum += i % 2 === 1 ? value * 2 : value;
  }
  return toNextTen(sum);
}

/** UPS `1Z` + fifteen signs + check digit. */
export function hasUps1Z(number: string): boolean {
  return /^1Z[A-Z0-9]{15}\d$/.test(number) && digitAt(number, 17) === alphanumericMod10(number.slice(2, 17));
}

/** OnTrac: `C` or `D` + thirteen digits + check digit; the letter counts as a digit. */
export function hasOnTrac(number: string): boolean {
  return /^[CD]\d{14}$/.test(number) && digitAt(number, 14) === alphanumericMod10(number.slice(0, 14));
}

/** USPS IMpb, 20, 22 or 26 digits, also behind a `420` + ZIP (5 or 9 digits) routing prefix that does not count. */
export function hasUspsImpb(number: string): boolean {
  const routed = /^420(?:\d{9}|\d{5})(9\d{21})$/.exec(number);
  const bare = routed?.[1] ?? number;
  return /^(?:\d{20}|\d{22}|\d{26})$/.test(bare) && hasGs1(bare);
}

/** FedEx Express, twelve digits: weights 3 1 7 from the left, mod 11, mod 10. */
export function hasFedexExpress(number: string): boolean {
  return /^\d{12}$/.test(number) && digitAt(number, 11) === mod11(number.slice(0, 11), [3, 1, 7]) % 10;
}

/** Deutsche Post Identcode (12 digits) and Leitcode (14 digits): weights 4 and 9 from the left, mod 10. */
export function hasIdentcode(number: string): boolean {
  return /^(?:\d{12}|\d{14})$/.test(number) && hasMod10(number, [4, 9]);
}

const MOD36 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** ISO 7064 mod 37,36: the check sign of letters and digits (DPD); null when a sign is neither. */
export function mod3736(serial: string): string | null {
  let carry = 36;
  for (const sign of serial) {
    const value = MOD36.indexOf(sign);
    if (value < 0) return null;
    carry = (carry + value) % 36 || 36;
    carry = (carry * 2) % 37;
  }
  return MOD36.charAt((37 - carry) % 36);
}

/** Whether the last sign is the ISO 7064 mod 37,36 check of the rest (DPD 14 + 1 and 27 + 1). */
export function hasMod3736(number: string): boolean {
  return number.length > 1 && mod3736(number.slice(0, -1)) === number.at(-1);
}
