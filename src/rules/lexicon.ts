/** Words by which a carrier's exception says that the parcel is lost, or that customs is what stopped it. */

const LOST_CODE = /(?:^|_)(?:LOST|LOSS|MISSING)(?:_|$)/;

/** Whole sentences are matched in lower case; a word that only announces a search ("we are looking for") does not count. */
const LOST_TEXT = new RegExp(
  [
    '\\b(?:is|was|been|has been|presumed|declared|item|parcel|package|shipment|considered|deemed|marked as) lost\\b',
    '\\blost (?:in transit|by|item|parcel|package|shipment)\\b',
    '^lost\\b',
    '\\b(?:parcel|package|item|shipment) (?:loss|missing|is missing)\\b',
    '\\b(?:perdue?|égarée?|egaree?)\\b',
    '\\b(?:verloren|abhanden|verlustig)',
    '\\b(?:extraviad[oa]|perdid[oa]|smarrit[oa]|perso|persa)\\b',
    '\\b(?:zagin(?:ą|e)ł|zagubion|zaginęł|zaginela|utracon)',
    '\\b(?:ztracen|straten|elveszett|pierdut|izgubljen|изгубен)',
    '(?:утерян|утрачен|потерян|утрата|втрачен|загублен|страчан)',
    '\\b(?:kwijt|vermist|förlora|forlora|borttappad|bortkommen|kadonnut|tapt|mistet|bortkommet)',
    '\\b(?:kayıp|kayboldu|kaybolan|kaybedil)',
    '\\b(?:hilang|thất lạc|bị mất)',
    '(?:丢失|丟失|遗失|遺失|快件破损丢失|紛失|亡失|분실|유실)',
    '(?:مفقود|فقدان|ضائع|אבד|אבדה|אבוד|สูญหาย)',
  ].join('|'),
  'u',
);

const NOT_LOST =
  /\b(?:not|never|no longer|nicht|non|nie|no fue|не) (?:\S+ ){0,2}(?:lost|verloren|perdu|zagubion|утер|утрач|потер)/u;

const CUSTOMS_CODE = /^(?:AE_|CN_)?(?:CC_|CUS_|CUSTOMS)/;

const CUSTOMS_TEXT =
  /customs|duty|duties|douan|droits de|zoll|aduan|alfândeg|alfandeg|aduaneir|dogan|clo\b|celn|cło|celní|coln|vám\b|tull|toll\b|tulli|gümrük|gumruk|тамож|митн|мытн|vamal|vamă|τελων|海关|海關|清关|通関|税関|통관|세관|جمرك|جمارك|מכס|ศุลกากร|hải quan|bea cukai|kastam/u;

/** Whether an exception says that the carrier lost the parcel. */
export function saysLost(text: string, code: string | undefined): boolean {
  if (code !== undefined && LOST_CODE.test(code.toUpperCase())) return true;
  const line = text.slice(0, 500).toLowerCase();
  return LOST_TEXT.test(line) && !NOT_LOST.test(line);
}

/** Whether an exception is about customs: then the customs steps help. */
export function saysCustoms(text: string, code: string | undefined): boolean {
  return (
    (code !== undefined && CUSTOMS_CODE.test(code.toUpperCase())) || CUSTOMS_TEXT.test(text.slice(0, 500).toLowerCase())
  );
}
