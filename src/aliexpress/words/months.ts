/** Months as the pages write them beside the platform's own names. */

/** What AliExpress and browsers' translators write that `Intl` does not: other abbreviations and word forms. */
export const EXTRA_MONTHS: Readonly<Record<string, string>> = {
  en: 'jan feb mar apr may jun jul aug sep|sept oct nov dec',
  es: 'ene feb mar abr may jun jul ago sep|set|setiembre oct nov dic',
  pt: 'jan fev mar abr mai jun jul ago set out nov dez',
  fr: 'jan|janv fev|fevr mar|mars avr mai juin|jui juil aou|aout sep|sept oct nov dec',
  de: 'jan|janner feb mrz|mar apr mai jun jul aug sep|sept okt nov dez',
  nl: 'jan feb mrt|maa apr mei jun jul aug sep|sept okt nov dec',
  ru: 'янв фев|февр мар|марта апр мая|май июн|июня июл|июля авг сен|сент окт ноя|нояб дек',
  uk: 'січ лют бер квіт|кві трав|тра черв|чер лип серп|сер вер|верес жовт|жов лист|лис груд|гру',
  id: 'jan feb|peb mar apr mei jun jul agu|agt|ags sep okt nov|nop des',
  pl: 'sty lut mar kwi maj cze lip sie wrz paz lis gru',
  cs: 'led uno bre dub kve cvn cvc srp zar rij lis pro',
  sk: 'jan feb mar apr maj jun jul aug sep okt nov dec',
  he: 'ינו פבר מרץ|מרס אפר מאי יונ יול אוג ספט אוק נוב דצמ',
};
