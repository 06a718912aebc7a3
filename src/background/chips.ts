/** What is shown beside an order on AliExpress's own page: the finished words, so that the page needs none of ours. */

import { isInEuropeanUnion } from '../domain/countries.ts';
import { detailLink, disputeLink, mainMove } from '../domain/moves.ts';
import { LANGUAGES } from '../i18n/languages.ts';
import { composeDisputeText, composeMessage } from '../i18n/messages.ts';
import type { Texts } from '../i18n/texts.ts';
import type { Chip, ChipAction } from '../messages/protocol.ts';
import { readOwnOrdersById, readSettings } from '../storage/read.ts';
import type { StoredOrder } from '../storage/schema.ts';
import { wordsOf } from './words.ts';

/** Chips of the orders that are known; nothing while the user has chips turned off. `lang` is the page's language. */
export async function chipsFor(orderIds: readonly string[], lang: string): Promise<Chip[] | undefined> {
  if (!(await readSettings()).chips) return undefined;
  const [words, english] = await Promise.all([wordsOf(languageFor(lang)), wordsOf('en')]);
  const orders = await readOwnOrdersById(orderIds);
  return orders.map((stored) => chipOf(stored, words, english));
}

/** The folder of `_locales` for a page's language (`pt-BR`, `he`); English where there is none. */
function languageFor(lang: string, known: readonly string[] = LANGUAGES): string {
  const [language = '', region] = lang.replaceAll('-', '_').split('_');
  const whole = `${language}_${region?.toUpperCase() ?? ''}`;
  const same = known.filter((name) => name.split('_')[0] === language.toLowerCase());
  return same.find((name) => name === whole) ?? same[0] ?? 'en';
}

/** The chip of one order. */
function chipOf(stored: StoredOrder, words: Texts, english: Texts): Chip {
  const { verdict } = stored;
  const stage = words.say(`stage_${verdict.stage}`);
  const said = words.say(verdict.headline.id, verdict.headline.figures);
  const reason = verdict.reasons.find(({ id }) => id === verdict.cause) ?? verdict.reasons[0];
  return {
    orderId: stored.orderId,
    level: verdict.level,
    stage: said.toLowerCase().startsWith(stage.toLowerCase()) || verdict.level === 'closed' ? '' : stage,
    verdict: said,
    why:
      reason === undefined ? '' : words.say(`reason_${reason.id.toLowerCase().replaceAll('-', '_')}`, reason.figures),
    action: actionOf(stored, words, english),
    guard: guardOf(stored, words),
  };
}

/** The popup's main move, as far as a page can make it; what needs more room opens the order. */
function actionOf(stored: StoredOrder, words: Texts, english: Texts): ChipAction | null {
  const text = composeMessage(stored.verdict.message, english);
  const move = mainMove(stored, text !== null);
  if (move === null) return null;
  if (move.kind === 'received') return { kind: 'open', words: words.say('chip_received') };
  const label = words.say(move.words);
  if (move.kind === 'show') return { kind: 'open', words: label };
  if (move.kind === 'visit') {
    const inUnion = isInEuropeanUnion(stored.order.shipTo?.country);
    const dispute = composeDisputeText(stored.verdict.disputeText ?? null, english, inUnion);
    const url = move.question === 'dispute' ? disputeLink(stored) : move.url || detailLink(stored);
    return { kind: 'link', words: label, url, ...(dispute === null ? {} : { text: dispute }) };
  }
  if (text === null) return null;
  return {
    kind: 'copy',
    words: label,
    text,
    done: words.say('ui_copied_message'),
    failed: words.say('chip_copy_failed'),
  };
}

/** Orders that AliExpress itself still counts as open. */
const OPEN: readonly StoredOrder['order']['state'][] = ['processing', 'shipped', 'delivered', 'dispute', 'unknown'];

/** Confirming tells AliExpress that the parcel came: said beside its button where that is not so. */
function guardOf({ order, verdict, marks }: StoredOrder, words: Texts): string | null {
  if (marks.received === true || !OPEN.includes(order.state)) return null;
  if (marks.received === false) return words.say('guard_not_received');
  if (verdict.stage === 'delivered') return null;
  return words.say('guard_not_delivered', { stage: words.say(`stage_${verdict.stage}`) });
}
