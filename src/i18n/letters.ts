/** The letter to a local carrier that asks for written word on a parcel, in each of the languages carriers are written to. */

import type { Figures } from '../domain/verdict.ts';
import type { Sentences } from './sentences.ts';
import { createTexts } from './texts.ts';

export const LETTER_LANGUAGES = [
  'en',
  'es',
  'pt',
  'fr',
  'de',
  'it',
  'nl',
  'pl',
  'cs',
  'sk',
  'uk',
  'ru',
  'tr',
  'he',
  'ar',
  'ja',
  'ko',
] as const;
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

/** Subject, greeting, whose parcel, said to be delivered, last scan, nothing known, the request, what for, answer by, end. */
type Row = readonly [
  subject: string,
  greeting: string,
  number: string,
  delivered: string,
  silent: string,
  unknown: string,
  ask: string,
  purpose: string,
  by: string,
  end: string,
];

const PARTS = [
  'subject',
  'greeting',
  'number',
  'delivered',
  'silent',
  'unknown',
  'ask',
  'purpose',
  'by',
  'end',
] as const;

const ROWS: Readonly<Record<LetterLanguage, Row>> = {
  en: [
    'Request for written confirmation, parcel {number}',
    'Dear customer service,',
    'I am the addressee of the parcel with the tracking number {number}.',
    'Tracking says that it was delivered on {delivered, fulldate}, but I have not received it.',
    'The last scan in tracking is of {last, fulldate}, and I have not received the parcel.',
    'I have not received the parcel.',
    'Please check where it is and confirm to me in writing (by e-mail or letter) whether it was delivered to my address; if so, when and to whom, and if not, that it was not delivered.',
    'I need this confirmation, with the tracking number and the date, for my claim with the seller.',
    'Please answer by {by, fulldate}.',
    'Kind regards',
  ],
  es: [
    'Solicitud de confirmación por escrito, paquete {number}',
    'Estimados señores:',
    'Soy el destinatario del paquete con el número de seguimiento {number}.',
    'Según el seguimiento, se entregó el {delivered, fulldate}, pero no lo he recibido.',
    'El último movimiento del seguimiento es del {last, fulldate} y no he recibido el paquete.',
    'No he recibido el paquete.',
    'Les ruego que comprueben dónde está y me confirmen por escrito (por correo electrónico o carta) si se entregó en mi dirección; en caso afirmativo, cuándo y a quién, y en caso negativo, que no se entregó.',
    'Necesito esta confirmación, con el número de seguimiento y la fecha, para mi reclamación al vendedor.',
    'Les agradecería una respuesta a más tardar el {by, fulldate}.',
    'Atentamente,',
  ],
  pt: [
    'Pedido de confirmação por escrito, encomenda {number}',
    'Exmos. Senhores,',
    'Sou o destinatário da encomenda com o número de rastreio {number}.',
    'Segundo o rastreio, foi entregue em {delivered, fulldate}, mas não a recebi.',
    'O último registo do rastreio é de {last, fulldate} e não recebi a encomenda.',
    'Não recebi a encomenda.',
    'Peço que verifiquem onde está e me confirmem por escrito (por e-mail ou carta) se foi entregue na minha morada; em caso afirmativo, quando e a quem, e em caso negativo, que não foi entregue.',
    'Preciso desta confirmação, com o número de rastreio e a data, para a minha reclamação junto do vendedor.',
    'Agradeço uma resposta até {by, fulldate}.',
    'Com os melhores cumprimentos,',
  ],
  fr: [
    'Demande de confirmation écrite, colis {number}',
    'Madame, Monsieur,',
    'Je suis le destinataire du colis portant le numéro de suivi {number}.',
    'Selon le suivi, il a été livré le {delivered, fulldate}, mais je ne l’ai pas reçu.',
    'Le dernier événement du suivi date du {last, fulldate} et je n’ai pas reçu le colis.',
    'Je n’ai pas reçu le colis.',
    'Je vous prie de vérifier où il se trouve et de me confirmer par écrit (par e-mail ou courrier) s’il a été livré à mon adresse ; si oui, quand et à qui, et si non, qu’il n’a pas été livré.',
    'J’ai besoin de cette confirmation, avec le numéro de suivi et la date, pour ma réclamation auprès du vendeur.',
    'Je vous remercie de me répondre au plus tard le {by, fulldate}.',
    'Cordialement,',
  ],
  de: [
    'Bitte um schriftliche Bestätigung, Sendung {number}',
    'Sehr geehrte Damen und Herren,',
    'ich bin Empfänger der Sendung mit der Sendungsnummer {number}.',
    'Laut Sendungsverfolgung wurde sie am {delivered, fulldate} zugestellt, ich habe sie aber nicht erhalten.',
    'Der letzte Eintrag der Sendungsverfolgung ist vom {last, fulldate}, und ich habe die Sendung nicht erhalten.',
    'Ich habe die Sendung nicht erhalten.',
    'Bitte prüfen Sie den Verbleib und bestätigen Sie mir schriftlich (per E-Mail oder Brief), ob sie an meine Adresse zugestellt wurde; wenn ja, wann und an wen, und wenn nicht, dass sie nicht zugestellt wurde.',
    'Ich brauche diese Bestätigung mit Sendungsnummer und Datum für meine Reklamation beim Verkäufer.',
    'Bitte antworten Sie bis zum {by, fulldate}.',
    'Mit freundlichen Grüßen',
  ],
  it: [
    'Richiesta di conferma scritta, spedizione {number}',
    'Gentile servizio clienti,',
    'sono il destinatario della spedizione con il numero di tracciamento {number}.',
    'Secondo il tracciamento è stata consegnata in data {delivered, fulldate}, ma non l’ho ricevuta.',
    'L’ultimo evento del tracciamento è in data {last, fulldate} e non ho ricevuto la spedizione.',
    'Non ho ricevuto la spedizione.',
    'Vi prego di verificare dove si trova e di confermarmi per iscritto (via e-mail o lettera) se è stata consegnata al mio indirizzo; in caso affermativo, quando e a chi, e in caso negativo, che non è stata consegnata.',
    'Questa conferma, con il numero di tracciamento e la data, mi serve per il reclamo al venditore.',
    'Vi prego di rispondere entro il giorno {by, fulldate}.',
    'Cordiali saluti',
  ],
  nl: [
    'Verzoek om schriftelijke bevestiging, pakket {number}',
    'Geachte klantenservice,',
    'Ik ben de geadresseerde van het pakket met trackingnummer {number}.',
    'Volgens de tracking is het bezorgd op {delivered, fulldate}, maar ik heb het niet ontvangen.',
    'De laatste scan in de tracking is van {last, fulldate} en ik heb het pakket niet ontvangen.',
    'Ik heb het pakket niet ontvangen.',
    'Wilt u nagaan waar het is en mij schriftelijk bevestigen (per e-mail of brief) of het op mijn adres is bezorgd; zo ja, wanneer en aan wie, en zo nee, dat het niet is bezorgd.',
    'Ik heb deze bevestiging, met het trackingnummer en de datum, nodig voor mijn klacht bij de verkoper.',
    'Graag ontvang ik uw antwoord uiterlijk op {by, fulldate}.',
    'Met vriendelijke groet,',
  ],
  pl: [
    'Prośba o pisemne potwierdzenie, przesyłka {number}',
    'Szanowni Państwo,',
    'jestem adresatem przesyłki o numerze {number}.',
    'Według śledzenia została doręczona {delivered, fulldate}, ale jej nie otrzymałem/-am.',
    'Ostatni wpis w śledzeniu pochodzi z {last, fulldate}, a przesyłki nie otrzymałem/-am.',
    'Nie otrzymałem/-am tej przesyłki.',
    'Proszę o sprawdzenie, gdzie się znajduje, oraz o pisemne potwierdzenie (e-mailem lub listem), czy została doręczona pod mój adres; jeśli tak, kiedy i komu, a jeśli nie, że nie została doręczona.',
    'Potwierdzenie z numerem przesyłki i datą jest mi potrzebne do reklamacji u sprzedawcy.',
    'Proszę o odpowiedź do {by, fulldate}.',
    'Z poważaniem',
  ],
  cs: [
    'Žádost o písemné potvrzení, zásilka {number}',
    'Dobrý den,',
    'jsem adresátem zásilky s číslem {number}.',
    'Podle sledování byla doručena {delivered, fulldate}, ale neobdržel/a jsem ji.',
    'Poslední záznam ve sledování je z {last, fulldate} a zásilku jsem neobdržel/a.',
    'Zásilku jsem neobdržel/a.',
    'Prosím o prověření, kde se nachází, a o písemné potvrzení (e-mailem nebo dopisem), zda byla doručena na mou adresu; pokud ano, kdy a komu, a pokud ne, že doručena nebyla.',
    'Potvrzení s číslem zásilky a datem potřebuji k reklamaci u prodejce.',
    'Prosím o odpověď do {by, fulldate}.',
    'S pozdravem',
  ],
  sk: [
    'Žiadosť o písomné potvrdenie, zásielka {number}',
    'Dobrý deň,',
    'som adresátom zásielky s číslom {number}.',
    'Podľa sledovania bola doručená {delivered, fulldate}, ale nedostal/a som ju.',
    'Posledný záznam v sledovaní je z {last, fulldate} a zásielku som nedostal/a.',
    'Zásielku som nedostal/a.',
    'Prosím o preverenie, kde sa nachádza, a o písomné potvrdenie (e-mailom alebo listom), či bola doručená na moju adresu; ak áno, kedy a komu, a ak nie, že doručená nebola.',
    'Potvrdenie s číslom zásielky a dátumom potrebujem na reklamáciu u predajcu.',
    'Prosím o odpoveď do {by, fulldate}.',
    'S pozdravom',
  ],
  uk: [
    'Запит на письмове підтвердження, відправлення {number}',
    'Доброго дня!',
    'Я отримувач відправлення з номером {number}.',
    'За даними відстеження його вручено {delivered, fulldate}, але я його не отримав(-ла).',
    'Останній запис у відстеженні датовано {last, fulldate}, а відправлення я не отримав(-ла).',
    'Я не отримав(-ла) цього відправлення.',
    'Прошу перевірити, де воно, і письмово (електронною поштою або листом) підтвердити, чи його доставлено на мою адресу; якщо так, то коли й кому, а якщо ні, то що його не доставлено.',
    'Це підтвердження з номером відправлення й датою потрібне мені для претензії до продавця.',
    'До {by, fulldate} прошу надіслати відповідь.',
    'З повагою',
  ],
  ru: [
    'Запрос письменного подтверждения, отправление {number}',
    'Здравствуйте!',
    'Я получатель отправления с номером {number}.',
    'По данным отслеживания оно вручено {delivered, fulldate}, но я его не получил(а).',
    'Последняя запись в отслеживании датирована {last, fulldate}, а отправление я не получил(а).',
    'Я не получил(а) это отправление.',
    'Прошу проверить, где оно, и письменно (по электронной почте или письмом) подтвердить, было ли оно доставлено по моему адресу; если да, то когда и кому, а если нет, то что оно не доставлено.',
    'Это подтверждение с номером отправления и датой нужно мне для претензии к продавцу.',
    'До {by, fulldate} прошу прислать ответ.',
    'С уважением',
  ],
  tr: [
    'Yazılı onay talebi, gönderi {number}',
    'Sayın Yetkili,',
    '{number} takip numaralı gönderinin alıcısıyım.',
    'Takip kaydına göre gönderi {delivered, fulldate} tarihinde teslim edilmiş, ancak bana ulaşmadı.',
    'Takipteki son kayıt {last, fulldate} tarihli ve gönderi bana ulaşmadı.',
    'Gönderi bana ulaşmadı.',
    'Gönderinin nerede olduğunu kontrol etmenizi ve adresime teslim edilip edilmediğini yazılı olarak (e-posta veya mektupla) bildirmenizi rica ederim; teslim edildiyse ne zaman ve kime, edilmediyse teslim edilmediğini belirtiniz.',
    'Takip numarasını ve tarihi içeren bu yazıya satıcıya yapacağım başvuru için ihtiyacım var.',
    'Lütfen {by, fulldate} tarihine kadar yanıtlayınız.',
    'Saygılarımla',
  ],
  he: [
    'בקשה לאישור בכתב, חבילה {number}',
    'שלום רב,',
    'אני הנמען/ת של החבילה שמספר המעקב שלה הוא {number}.',
    'לפי המעקב היא נמסרה ב-{delivered, fulldate}, אך לא קיבלתי אותה.',
    'הרישום האחרון במעקב הוא מ-{last, fulldate}, ולא קיבלתי את החבילה.',
    'לא קיבלתי את החבילה.',
    'אבקש לבדוק היכן היא ולאשר לי בכתב (בדוא"ל או במכתב) אם נמסרה בכתובת שלי; אם כן, מתי ולמי, ואם לא, שלא נמסרה.',
    'האישור, עם מספר המעקב והתאריך, דרוש לי לצורך תביעה מול המוכר.',
    'אודה לתשובה עד {by, fulldate}.',
    'בברכה,',
  ],
  ar: [
    'طلب تأكيد كتابي، الطرد {number}',
    'السادة في خدمة العملاء،',
    'أنا المرسل إليه للطرد الذي يحمل رقم التتبع {number}.',
    'وفقًا للتتبع تم تسليمه بتاريخ {delivered, fulldate}، لكنني لم أستلمه.',
    'آخر تحديث في التتبع بتاريخ {last, fulldate}، ولم أستلم الطرد.',
    'لم أستلم الطرد.',
    'أرجو التحقق من مكانه وإفادتي كتابيًا (بالبريد الإلكتروني أو برسالة) بما إذا كان قد سُلّم إلى عنواني؛ وإن سُلّم فمتى ولمن، وإن لم يُسلّم فتأكيد عدم تسليمه.',
    'أحتاج إلى هذا التأكيد، مع رقم التتبع والتاريخ، لمطالبتي لدى البائع.',
    'أرجو الرد قبل {by, fulldate}.',
    'مع أطيب التحيات',
  ],
  ja: [
    '書面による確認のお願い（荷物 {number}）',
    'お客様窓口 御中',
    '追跡番号 {number} の荷物の受取人です。',
    '追跡では {delivered, fulldate} に配達済みとなっていますが、受け取っていません。',
    '追跡の最終記録は {last, fulldate} で、荷物を受け取っていません。',
    '荷物を受け取っていません。',
    '荷物の所在をご確認のうえ、私の住所に配達されたかどうかを書面（電子メールまたは郵便）でご回答ください。配達された場合は日時と受取人を、配達されていない場合はその旨をお知らせください。',
    '販売者への申し立てのため、追跡番号と日付の入ったこの確認が必要です。',
    '{by, fulldate} までにご回答をお願いいたします。',
    'よろしくお願いいたします。',
  ],
  ko: [
    '서면 확인 요청, 운송장 번호 {number}',
    '고객센터 담당자님께',
    '저는 운송장 번호 {number} 소포의 수취인입니다.',
    '배송 조회에는 {delivered, fulldate}에 배달 완료로 나오지만 받지 못했습니다.',
    '배송 조회의 마지막 기록은 {last, fulldate}이며 소포를 받지 못했습니다.',
    '소포를 받지 못했습니다.',
    '소포의 소재를 확인하시고, 제 주소로 배달되었는지 서면(이메일 또는 우편)으로 확인해 주시기 바랍니다. 배달되었다면 언제 누구에게 배달되었는지, 배달되지 않았다면 배달되지 않았다는 사실을 적어 주십시오.',
    '판매자에 대한 이의 제기를 위해 운송장 번호와 날짜가 적힌 확인서가 필요합니다.',
    '{by, fulldate}까지 답변해 주시기 바랍니다.',
    '감사합니다.',
  ],
};

/** What a letter is filled with. Dates or instants; those that are not known are left out. */
export interface LetterFacts {
  readonly number: string;
  readonly deliveredAt?: string | undefined;
  readonly lastScanAt?: string | undefined;
  readonly answerBy?: string | undefined;
}

export interface Letter {
  readonly subject: string;
  readonly body: string;
}

/** The finished letter, in a zone's dates. The buyer's name and address are not known and not in it. */
export function carrierLetter(lang: LetterLanguage, facts: LetterFacts, timeZone: string): Letter {
  const { number, deliveredAt, lastScanAt, answerBy } = facts;
  const figures: Figures = {
    number,
    ...(deliveredAt === undefined ? {} : { delivered: deliveredAt }),
    ...(lastScanAt === undefined ? {} : { last: lastScanAt }),
    ...(answerBy === undefined ? {} : { by: answerBy }),
  };
  const texts = createTexts(lang, sentencesOfLetter(lang), { timeZone });
  const say = (part: (typeof PARTS)[number]) => texts.complete(part, figures);
  const happened = say('delivered') ?? say('silent') ?? say('unknown');
  const paragraphs = [
    [say('greeting')],
    [say('number'), happened],
    [say('ask')],
    [say('purpose'), say('by')],
    [say('end')],
  ];
  const body = paragraphs.map((sentences) => sentences.filter((sentence) => sentence !== null).join(' ')).join('\n\n');
  return { subject: say('subject') ?? number, body };
}

function sentencesOfLetter(lang: LetterLanguage): Sentences {
  const row = ROWS[lang];
  return Object.fromEntries(PARTS.map((part, index) => [part, row[index] ?? '']));
}

/** Countries by the language their post is written to in; elsewhere English is understood best. */
const SPOKEN: Readonly<Record<Exclude<LetterLanguage, 'en'>, string>> = {
  es: 'ES MX AR CL CO PE EC UY PY BO VE CR PA GT HN SV NI DO CU PR',
  pt: 'PT BR AO MZ',
  fr: 'FR BE LU MC SN CI CM RE GP MQ GF NC PF',
  de: 'DE AT CH LI',
  it: 'IT SM VA',
  nl: 'NL SR',
  pl: 'PL',
  cs: 'CZ',
  sk: 'SK',
  uk: 'UA',
  ru: 'RU BY KZ KG',
  tr: 'TR',
  he: 'IL',
  ar: 'SA AE EG MA DZ TN JO LB KW QA BH OM IQ LY',
  ja: 'JP',
  ko: 'KR',
};

/** The language a carrier of a country (ISO 3166) is written to in; the buyer may choose another. */
export function letterLanguageOf(country: string | undefined): LetterLanguage {
  const code = country?.toUpperCase() ?? '';
  return LETTER_LANGUAGES.find((lang) => lang !== 'en' && SPOKEN[lang].split(' ').includes(code)) ?? 'en';
}
