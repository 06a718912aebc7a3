/** The real host names the stand-ins answer for. */

/** Language hosts of AliExpress and the locale each one shows, as the site's own bootstrap lists them. */
export const ALIEXPRESS_LOCALES: Readonly<Record<string, string>> = {
  'www.aliexpress.com': 'en_US',
  'www.aliexpress.us': 'en_US',
  'ru.aliexpress.com': 'ru_RU',
  'pt.aliexpress.com': 'pt_BR',
  'es.aliexpress.com': 'es_ES',
  'fr.aliexpress.com': 'fr_FR',
  'id.aliexpress.com': 'in_ID',
  'it.aliexpress.com': 'it_IT',
  'ja.aliexpress.com': 'ja_JP',
  'ko.aliexpress.com': 'ko_KR',
  'de.aliexpress.com': 'de_DE',
  'ar.aliexpress.com': 'ar_MA',
  'nl.aliexpress.com': 'nl_NL',
  'th.aliexpress.com': 'th_TH',
  'tr.aliexpress.com': 'tr_TR',
  'vi.aliexpress.com': 'vi_VN',
  'he.aliexpress.com': 'iw_IL',
  'pl.aliexpress.com': 'pl_PL',
};

export const RUSSIAN_SITE = 'aliexpress.ru';
export const LOGIN_HOST = 'login.aliexpress.com';
export const MTOP_HOST = 'acs.aliexpress.com';
export const ASSET_HOST = 'assets.aliexpress-media.com';
export const PICTURE_HOST = 'ae-pic-a1.aliexpress-media.com';
export const CAINIAO_HOST = 'global.cainiao.com';
export const INPOST_HOST = 'inposteasy.com';

/** Names in the certificate; Chromium and Firefox are told to accept it for every other host too. */
export const CERTIFICATE_HOSTS: readonly string[] = [
  ...Object.keys(ALIEXPRESS_LOCALES),
  RUSSIAN_SITE,
  '*.aliexpress.com',
  '*.aliexpress-media.com',
  CAINIAO_HOST,
  INPOST_HOST,
];

/** The language part of a locale that `Intl` understands (`in_ID` and `iw_IL` are old names of Indonesian and Hebrew). */
export function intlLocale(locale: string): string {
  return locale.replace('in_', 'id_').replace('iw_', 'he_').replace('_', '-');
}
