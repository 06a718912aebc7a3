/** Groups of countries that rules and texts ask about, by ISO 3166 code. */

/** Members of the European Union (since 2020-02-01; source: europa.eu, checked 2026-11-22). */
const EUROPEAN_UNION = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/** Whether a country code, in any case, names a member of the European Union. */
export function isInEuropeanUnion(country: string | undefined): boolean {
  return country !== undefined && EUROPEAN_UNION.has(country.toUpperCase());
}
