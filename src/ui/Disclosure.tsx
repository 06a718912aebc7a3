/** A section that opens and closes: the browser's own `details`, so that keyboard and search in page just work. */

import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

export interface DisclosureProps {
  readonly title: string;
  readonly aside?: string;
  readonly open?: boolean;
  readonly id?: string;
  /** The rank its title has on the page. */
  readonly heading?: 'h2' | 'h3';
  readonly children: ComponentChildren;
}

export function Disclosure({ title, aside, open = false, id, heading: Heading = 'h3', children }: DisclosureProps) {
  return (
    <details class="section" open={open} id={id}>
      <summary class="section-title">
        <Heading>{title}</Heading>
        {aside !== undefined && <span class="tiny">{aside}</span>}
        <Icon name="down" />
      </summary>
      <div class="section-body">{children}</div>
    </details>
  );
}
