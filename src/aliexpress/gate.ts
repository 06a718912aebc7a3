/** Tells an answer or page that is no answer at all: login, bot check, refusal. */

import type { WarningCode } from '../domain/reading.ts';
import { type Fields, fieldsOf, listOf, textOf } from './json.ts';

export interface Refusal {
  readonly code: WarningCode;
  readonly detail: string;
}

const LOGIN = /SESSION_EXPIRED|NEED_LOGIN|SID_INVALID|NOT_LOGIN|LOGIN_REQUIRED/;
const BOT = /USER_VALIDATE|RGV587|TRAFFIC_LIMIT|PUNISH|BX_CHECK/;

/** Why mtop refused (`ret: ["FAIL_SYS_SESSION_EXPIRED::…"]`); nothing for a success or an answer without `ret`. */
export function refusalOf(payload: Fields): Refusal | undefined {
  const ret = payload['ret'];
  const codes = (Array.isArray(ret) ? listOf(ret) : [ret]).flatMap(
    (entry) => textOf(entry)?.replace(/::.*/s, '') ?? [],
  );
  if (codes.some((code) => code === 'SUCCESS')) return undefined;
  const challenge = textOf(fieldsOf(payload['data'])['url']);
  if (challenge !== undefined && BOT_ADDRESS.test(challenge)) return { code: 'bot_check', detail: 'a challenge' };
  const [code] = codes;
  if (code === undefined) return undefined;
  const name = /^[A-Z0-9_]{3,60}$/.test(code) ? code : 'an unknown refusal';
  if (LOGIN.test(code)) return { code: 'login', detail: name };
  return { code: BOT.test(code) ? 'bot_check' : 'empty', detail: name };
}

const BOT_ADDRESS = /_____tmd_____|\/punish\b|x5secdata=|x5step=/;
const LOGIN_HOST = /^(?:https?:)?\/\/(?:login|passport)\.aliexpress\.(?:com|us|ru)\//;

/** Whether an address alone says that the page is a login or a bot check. */
export function refusalOfAddress(url: string): Refusal | undefined {
  if (BOT_ADDRESS.test(url)) return { code: 'bot_check', detail: 'the address of a bot check' };
  return LOGIN_HOST.test(url) ? { code: 'login', detail: 'the address of the login page' } : undefined;
}

/** What an HTML text in an answer's place is. */
export function refusalOfHtml(html: string): Refusal {
  const start = html.slice(0, 200_000);
  if (BOT_ADDRESS.test(start) || /baxia|nc_1_wrapper|nc-container|slide to verify|unusual traffic/i.test(start))
    return { code: 'bot_check', detail: 'a bot check instead of an answer' };
  if (/(?:login|passport)\.aliexpress\.|fm-login/i.test(start))
    return { code: 'login', detail: 'a login page instead of an answer' };
  return { code: 'unknown_layout', detail: 'a page instead of an answer' };
}
