/** Gives scans that no reader has classified yet their stage, by the carrier's code or words. */

import { classify } from './classify/classify.ts';
import type { StageOf } from './history.ts';

/** The source of an event is the carrier that worded it; where it is not given, the parcel's carrier. */
export const stageOf: StageOf = ({ text, code, source }, parcel) => {
  const carrier = source === undefined || source === 'user' ? parcel.carrier : source;
  return classify({ text, code, carrier }).stage;
};
