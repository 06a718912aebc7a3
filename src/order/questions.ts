/** The question asked once after a text was copied or a form opened ("Sent it?"), kept until it is answered. */

import { DAY } from '../domain/days.ts';
import type { MarkPatch } from '../messages/protocol.ts';

const QUESTIONS = ['message', 'extension', 'dispute'] as const;
export type Question = (typeof QUESTIONS)[number];

interface OpenQuestion {
  readonly question: Question;
  /** Epoch ms. */
  readonly at: number;
}
/** Open questions by order number, with the time of asking. */
export type OpenQuestions = Readonly<Record<string, OpenQuestion>>;

/** After this long nobody remembers whether they sent it. */
const FORGOTTEN_AFTER = 2 * DAY;

/** Reads the kept form; anything else counts as no questions. Forgotten ones are left out. */
export function parseQuestions(text: string | null, now: number): OpenQuestions {
  const parsed = jsonOf(text);
  if (!isObject(parsed)) return {};
  const open: Record<string, OpenQuestion> = {};
  for (const [orderId, asked] of Object.entries(parsed)) {
    if (!isOpenQuestion(asked)) return {};
    if (asked.at <= now && now - asked.at < FORGOTTEN_AFTER) open[orderId] = asked;
  }
  return open;
}

function isOpenQuestion(asked: unknown): asked is OpenQuestion {
  return (
    isObject(asked) && QUESTIONS.some((question) => question === asked['question']) && Number.isFinite(asked['at'])
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function withQuestion(open: OpenQuestions, orderId: string, question: Question, now: number): OpenQuestions {
  return { ...open, [orderId]: { question, at: now } };
}

export function withoutQuestion(open: OpenQuestions, orderId: string): OpenQuestions {
  return Object.fromEntries(Object.entries(open).filter(([id]) => id !== orderId));
}

/** What a "yes" means for the verdict (rules 5a, P-ASKED, dispute clock). */
export function markOfYes(question: Question, now: number): MarkPatch {
  const at = new Date(now).toISOString();
  if (question === 'message') return { messagedSellerAt: at };
  return question === 'extension' ? { extensionAskedAt: at } : { disputeOpenedAt: at };
}

function jsonOf(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
