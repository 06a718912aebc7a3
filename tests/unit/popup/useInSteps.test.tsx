// @vitest-environment happy-dom
import { cleanup, render, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { useInSteps } from '../../../src/popup/useInSteps.ts';

afterEach(cleanup);

/** How many were shown, each time it changed. */
const shown: number[] = [];

function List({ count }: { readonly count: number }) {
  const items = useInSteps(
    Array.from({ length: count }, (_, index) => index),
    10,
  );
  if (shown.at(-1) !== items.length) shown.push(items.length);
  return <p>{items.join(' ')}</p>;
}

it('shows at once what there is at the beginning, and what comes later ten at a time', async () => {
  const { rerender } = render(<List count={4} />);
  rerender(<List count={33} />);
  await waitFor(() => expect(shown.at(-1)).toBe(33));
  expect(shown).toEqual([4, 10, 20, 30, 33]);
  rerender(<List count={0} />);
  await waitFor(() => expect(shown.at(-1)).toBe(0));
  rerender(<List count={12} />);
  await waitFor(() => expect(shown.at(-1)).toBe(12));
  expect(shown.slice(5)).toEqual([0, 10, 12]);
});
