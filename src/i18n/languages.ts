/** The languages a person can choose: the folders of `_locales`. A page cannot list its own package, so they are named here. */

export const LANGUAGES = [
  'en',
  'ar',
  'cs',
  'de',
  'es',
  'fr',
  'he',
  'id',
  'it',
  'ja',
  'ko',
  'nl',
  'pl',
  'pt_BR',
  'pt_PT',
  'ru',
  'sk',
  'tr',
  'uk',
  'zh_CN',
] as const;
