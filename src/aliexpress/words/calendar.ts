/**
 * What `Intl` calls months and weekdays (from Sunday on) in the languages of the pages, as keys, forms parted by `|`.
 * Written by `scripts/calendar-names.ts`.
 */

/** The version of ICU that said so. */
export const ICU = '78.2';

export const NAMED_MONTHS: Readonly<Record<string, string>> = {
  en: 'january|jan, february|feb, march|mar, april|apr, may, june|jun, july|jul, august|aug, september|sep, october|oct, november|nov, december|dec',
  ru: 'январь|января|янв, февраль|февраля|февр, март|марта|мар, апрель|апреля|апр, маи|мая, июнь|июня|июн, июль|июля|июл, август|августа|авг, сентябрь|сентября|сент, октябрь|октября|окт, ноябрь|ноября|нояб, декабрь|декабря|дек',
  pt: 'janeiro|jan, fevereiro|fev, marco|mar, abril|abr, maio|mai, junho|jun, julho|jul, agosto|ago, setembro|set, outubro|out, novembro|nov, dezembro|dez',
  es: 'enero|ene, febrero|feb, marzo|mar, abril|abr, mayo|may, junio|jun, julio|jul, agosto|ago, septiembre|sept, octubre|oct, noviembre|nov, diciembre|dic',
  fr: 'janvier|janv, fevrier|fevr, mars, avril|avr, mai, juin, juillet|juil, aout, septembre|sept, octobre|oct, novembre|nov, decembre|dec',
  id: 'januari|jan, februari|feb, maret|mar, april|apr, mei, juni|jun, juli|jul, agustus|agu, september|sep, oktober|okt, november|nov, desember|des',
  it: 'gennaio|gen, febbraio|feb, marzo|mar, aprile|apr, maggio|mag, giugno|giu, luglio|lug, agosto|ago, settembre|set, ottobre|ott, novembre|nov, dicembre|dic',
  ja: ', , , , , , , , , , , ',
  ko: '1월, 2월, 3월, 4월, 5월, 6월, 7월, 8월, 9월, 10월, 11월, 12월',
  de: 'januar|jan, februar|feb, marz|mar, april|apr, mai, juni|jun, juli|jul, august|aug, september|sep|sept, oktober|okt, november|nov, dezember|dez',
  ar: 'يناير, فبراير, مارس, ابريل, مايو, يونيو, يوليو, اغسطس, سبتمبر, اكتوبر, نوفمبر, ديسمبر',
  nl: 'januari|jan, februari|feb, maart|mrt, april|apr, mei, juni|jun, juli|jul, augustus|aug, september|sep, oktober|okt, november|nov, december|dec',
  th: 'มกราคม|มค, กุมภาพันธ์|กพ, มีนาคม|มีค, เมษายน|เมย, พฤษภาคม|พค, มิถุนายน|มิย, กรกฎาคม|กค, สิงหาคม|สค, กันยายน|กย, ตุลาคม|ตค, พฤศจิกายน|พย, ธันวาคม|ธค',
  tr: 'ocak|oca, subat|sub, mart|mar, nisan|nis, mayıs|may, haziran|haz, temmuz|tem, agustos|agu, eylul|eyl, ekim|eki, kasım|kas, aralık|ara',
  vi: 'thang 1|thg 1, thang 2|thg 2, thang 3|thg 3, thang 4|thg 4, thang 5|thg 5, thang 6|thg 6, thang 7|thg 7, thang 8|thg 8, thang 9|thg 9, thang 10|thg 10, thang 11|thg 11, thang 12|thg 12',
  he: 'ינואר|ינו, פברואר|פבר, מרץ, אפריל|אפר, מאי, יוני, יולי, אוגוסט|אוג, ספטמבר|ספט, אוקטובר|אוק, נובמבר|נוב, דצמבר|דצמ',
  pl: 'styczen|stycznia|sty, luty|lutego|lut, marzec|marca|mar, kwiecien|kwietnia|kwi, maj|maja, czerwiec|czerwca|cze, lipiec|lipca|lip, sierpien|sierpnia|sie, wrzesien|wrzesnia|wrz, pazdziernik|pazdziernika|paz, listopad|listopada|lis, grudzien|grudnia|gru',
  'ar-SY': 'كانون الثاني, شباط, اذار, نيسان, ايار, حزيران, تموز, اب, ايلول, تشرين الاول, تشرين الثاني, كانون الاول',
  uk: 'січень|січня|січ, лютии|лютого|лют, березень|березня|бер, квітень|квітня|квіт, травень|травня|трав, червень|червня|черв, липень|липня|лип, серпень|серпня|серп, вересень|вересня|вер, жовтень|жовтня|жовт, листопад|листопада|лист, грудень|грудня|груд',
  cs: 'leden|ledna|led, unor|unora|uno, brezen|brezna|bre, duben|dubna|dub, kveten|kvetna|kve, cerven|cervna|cvn, cervenec|cervence|cvc, srpen|srpna|srp, zari|zar, rijen|rijna|rij, listopad|listopadu|lis, prosinec|prosince|pro',
  sk: 'januar|januara|jan, februar|februara|feb, marec|marca|mar, april|aprila|apr, maj|maja, jun|juna, jul|jula, august|augusta|aug, september|septembra|sep, oktober|oktobra|okt, november|novembra|nov, december|decembra|dec',
  zh: '一月|1月, 二月|2月, 三月|3月, 四月|4月, 五月|5月, 六月|6月, 七月|7月, 八月|8月, 九月|9月, 十月|10月, 十一月|11月, 十二月|12月',
  'ar-MA': 'يناير, فبراير, مارس, ابريل, ماي, يونيو, يوليوز, غشت, شتنبر, اكتوبر, نونبر, دجنبر',
};

export const NAMED_WEEKDAYS: Readonly<Record<string, string>> = {
  en: 'sunday|sun, monday|mon, tuesday|tue, wednesday|wed, thursday|thu, friday|fri, saturday|sat',
  ru: 'воскресенье|вс, понедельник|пн, вторник|вт, среда|ср, четверг|чт, пятница|пт, суббота|сб',
  pt: 'domingo|dom, segunda-feira|seg, terca-feira|ter, quarta-feira|qua, quinta-feira|qui, sexta-feira|sex, sabado|sab',
  es: 'domingo|dom, lunes|lun, martes|mar, miercoles|mie, jueves|jue, viernes|vie, sabado|sab',
  fr: 'dimanche|dim, lundi|lun, mardi|mar, mercredi|mer, jeudi|jeu, vendredi|ven, samedi|sam',
  id: 'minggu|min, senin|sen, selasa|sel, rabu|rab, kamis|kam, jumat|jum, sabtu|sab',
  it: 'domenica|dom, lunedi|lun, martedi|mar, mercoledi|mer, giovedi|gio, venerdi|ven, sabato|sab',
  ja: '日曜日|日, 月曜日|月, 火曜日|火, 水曜日|水, 木曜日|木, 金曜日|金, 土曜日|土',
  ko: '일요일|일, 월요일|월, 화요일|화, 수요일|수, 목요일|목, 금요일|금, 토요일|토',
  de: 'sonntag|so, montag|mo, dienstag|di, mittwoch|mi, donnerstag|do, freitag|fr, samstag|sa',
  ar: 'الاحد, الاثنين, الثلاثاء, الاربعاء, الخميس, الجمعة, السبت',
  nl: 'zondag|zo, maandag|ma, dinsdag|di, woensdag|wo, donderdag|do, vrijdag|vr, zaterdag|za',
  th: 'วันอาทิตย์|อาทิตย์, วันจันทร์|จันทร์, วันอังคาร|อังคาร, วันพุธ|พุธ, วันพฤหัสบดี|พฤหัส, วันศุกร์|ศุกร์, วันเสาร์|เสาร์',
  tr: 'pazar|paz, pazartesi|pzt, salı|sal, carsamba|car, persembe|per, cuma|cum, cumartesi|cmt',
  vi: 'chu nhat|cn, thu hai|thu 2, thu ba|thu 3, thu tu|thu 4, thu nam|thu 5, thu sau|thu 6, thu bay|thu 7',
  he: 'יום ראשון|יום א, יום שני|יום ב, יום שלישי|יום ג, יום רביעי|יום ד, יום חמישי|יום ה, יום שישי|יום ו, יום שבת|שבת',
  pl: 'niedziela|niedz, poniedziałek|pon, wtorek|wt, sroda|sr, czwartek|czw, piatek|pt, sobota|sob',
  uk: 'неділя|нд, понеділок|пн, вівторок|вт, середа|ср, четвер|чт, пʼятниця|пт, субота|сб',
  cs: 'nedele|ne, pondeli|po, utery|ut, streda|st, ctvrtek|ct, patek|pa, sobota|so',
  sk: 'nedela|ne, pondelok|po, utorok|ut, streda, stvrtok|st, piatok|pi, sobota|so',
  zh: '星期日|周日, 星期一|周一, 星期二|周二, 星期三|周三, 星期四|周四, 星期五|周五, 星期六|周六',
};
