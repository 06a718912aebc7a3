/** The shape of one carrier's table of event codes; where its meanings come from stands in the comment above each table. */
import type { Stage } from '../../domain/stage.ts';

/**
 * One carrier's codes by stage, separated by spaces, in the form `normaliseCode` gives them (upper case, words joined by
 * one of `_ . -` become `_`). A trailing `*` stands for any ending; the longest entry that fits wins.
 */
export interface CodeTable {
  /** Ids and names under which the carrier is given, folded (`postnl`, `russian-post`); a given carrier fits when it begins with one. */
  readonly carriers: readonly string[];
  /** The codes cannot belong to anybody else, so they count without their carrier, too. */
  readonly distinctive?: true;
  /** The codes only give a rough state (`InTransit`): a text that is understood says more. */
  readonly rough?: true;
  /** Codes come in the platform's dress: prefixes, outcomes, failures (see codes.ts). */
  readonly dressed?: true;
  readonly stages: Partial<Record<Stage, string>>;
}
