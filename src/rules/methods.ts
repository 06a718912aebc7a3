/** AliExpress's shipping methods: how long they take, how far they can be tracked, and how pages name them. */

export type MethodId = 'M-STD' | 'M-SAVER' | 'M-PREM' | 'M-EPKT' | 'M-POST' | 'M-EXPR' | 'M-OTHER';

export interface ShippingMethod {
  readonly id: MethodId;
  /** Typical days from dispatch to delivery (guide C; M-OTHER guide B). */
  readonly days: readonly [fastest: number, slowest: number];
  /** `limited`: after export there may be silence until delivery. */
  readonly tracking: 'good' | 'limited' | 'detailed';
}

const METHODS: Readonly<Record<MethodId, ShippingMethod>> = {
  'M-STD': { id: 'M-STD', days: [15, 30], tracking: 'good' },
  'M-SAVER': { id: 'M-SAVER', days: [25, 45], tracking: 'limited' },
  'M-PREM': { id: 'M-PREM', days: [7, 15], tracking: 'detailed' },
  'M-EPKT': { id: 'M-EPKT', days: [10, 20], tracking: 'good' },
  'M-POST': { id: 'M-POST', days: [20, 40], tracking: 'limited' },
  'M-EXPR': { id: 'M-EXPR', days: [3, 7], tracking: 'detailed' },
  'M-OTHER': { id: 'M-OTHER', days: [15, 45], tracking: 'good' },
};

/**
 * Words that name a method, lower-cased and without accents, tried from the top: the express carriers and ePacket are
 * names of their own, and "Super Saver" must be met before "Standard for…". Each list holds the words of the pages'
 * languages (en, ru, pt, es, fr, it, de, nl, pl, tr, ja, ko, he, ar, th, vi, id, uk, cs, sk, zh).
 */
const NAMES: readonly (readonly [MethodId, readonly string[]])[] = [
  ['M-EPKT', ['epacket', 'e-packet', 'e packet', 'eub', '易邮宝', 'e邮宝']],
  [
    'M-EXPR',
    [
      'dhl',
      'fedex',
      'ups express',
      'ups expedited',
      'ups saver',
      'ups worldwide',
      'ups',
      'ems',
      'tnt',
      'sf express',
      'aramex',
      'federal express',
    ],
  ],
  [
    'M-SAVER',
    [
      'saver',
      'economy',
      'economic',
      'super economy',
      'эконом',
      'бюджетн',
      'econom',
      'economi',
      'sparversand',
      'spar-versand',
      'sparen',
      'gunstig',
      'oszczedn',
      'ekonom',
      'voordelig',
      'besparing',
      'budget',
      'risparmio',
      'ahorro',
      'economia',
      'poupanca',
      'エコノミー',
      'セーバー',
      'お得',
      '이코노미',
      '세이버',
      '절약',
      'חסכ',
      'חיסכון',
      'כלכלי',
      'توفير',
      'اقتصاد',
      'ประหย',
      'tiet kiem',
      'hemat',
      'економ',
      'заощадж',
      'usporn',
      '经济',
      '經濟',
      '特惠',
      '节省',
      '無憂經濟',
    ],
  ],
  [
    'M-PREM',
    [
      'premium',
      'премиум',
      'преміум',
      'プレミアム',
      '프리미엄',
      'פרימיום',
      'بريميوم',
      'ممتاز',
      'المميز',
      'พรีเม',
      'cao cap',
      '优先',
      '優先',
      '高级',
      'priority',
    ],
  ],
  [
    'M-POST',
    [
      'china post',
      'chinapost',
      'почта китая',
      'пошта китаю',
      'correios da china',
      'correo de china',
      'correos de china',
      'poste de chine',
      'poste cinesi',
      'posta cinese',
      'chinesische post',
      'poczta chinska',
      'cin postasi',
      'cin posta',
      'čínská pošta',
      'cinska posta',
      '中国邮政',
      '中國郵政',
      '中国郵便',
      '中国郵政',
      '차이나 포스트',
      '중국 우체국',
      'דואר סין',
      'بريد الصين',
      'البريد الصيني',
      'ไปรษณีย',
      'buu dien trung quoc',
      'pos china',
      'registered air mail',
      'registered airmail',
      'ordinary small packet',
      'small packet',
      'air parcel',
      '挂号',
      '平邮',
    ],
  ],
  [
    'M-STD',
    [
      'standard',
      'estandar',
      'padrao',
      'padronizad',
      'standaard',
      'standart',
      'стандарт',
      'スタンダード',
      '標準',
      '标准',
      '스탠다드',
      '스탠더드',
      '표준',
      'סטנדרט',
      'רגיל',
      'قياسي',
      'القياسي',
      'المعياري',
      'العادي',
      'มาตรฐาน',
      'tieu chuan',
      'standar',
      'selection standard',
    ],
  ],
];

/** The same, as they are compared. Made on first use: most orders of a page share a few names. */
let plainNames: readonly (readonly [MethodId, readonly string[]])[] | null = null;

const recognised = new Map<string, ShippingMethod>();

/** The method a page names in any of its languages; M-OTHER for a name that is unknown or not given. */
export function methodOf(name: string | undefined): ShippingMethod {
  if (name === undefined) return METHODS['M-OTHER'];
  const known = recognised.get(name);
  if (known !== undefined) return known;
  const found = recognise(name);
  if (recognised.size > 500) recognised.clear();
  recognised.set(name, found);
  return found;
}

function recognise(name: string): ShippingMethod {
  const text = plain(name.slice(0, 200));
  plainNames ??= NAMES.map(([id, words]) => [id, words.map(plain)] as const);
  for (const [id, words] of plainNames) {
    if (words.some((word) => holds(text, word))) return METHODS[id];
  }
  return METHODS['M-OTHER'];
}

/** Lower case without accents, spaces folded. Hangul and kana are composed again, so that their lists stay readable. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ');
}

/** A Latin word must begin at a word's beginning ("ups" is not in "groups", "ems" not in "items"); short ones stand alone. */
function holds(text: string, word: string): boolean {
  if (!/^[a-z]/.test(word)) return text.includes(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const opens = at === 0 || !/[a-z0-9]/.test(text.charAt(at - 1));
    const after = text.charAt(at + word.length);
    if (opens && (word.length > 4 || !/[a-z0-9]/.test(after))) return true;
  }
  return false;
}
