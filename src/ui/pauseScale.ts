/** Arithmetic of the pause meter: where the silence and its two lines stand on the bar. */

export interface Pause {
  readonly normalUntil: number;
  readonly reactFrom: number;
}

export interface PauseScale {
  /** Shares of the bar, 0 to 1. */
  readonly silent: number;
  readonly normal: number;
  readonly react: number;
  /** Days the whole bar stands for. */
  readonly wholeDays: number;
}

/** The react line stands at 64 % at most, so that its label has room after it. */
const REACT_SHARE = 0.64;

/** All in days of silence. A bar never overflows: a silence longer than the scale stretches the scale. */
export function pauseScale(silenceDays: number, pause: Pause): PauseScale {
  const silence = Math.max(0, silenceDays);
  const react = Math.max(pause.reactFrom, pause.normalUntil);
  const wholeDays = Math.max(react / REACT_SHARE, silence, 1);
  const share = (days: number) => Math.min(1, Math.max(0, days / wholeDays));
  return { silent: share(silence), normal: share(pause.normalUntil), react: share(react), wholeDays };
}
