/** A link that leaves the extension: opens in a new tab, tells the other side nothing, only ever https. */

import type { ComponentChildren } from 'preact';
import { isWebAddress } from '../domain/web-address.ts';
import { Icon } from './Icon.tsx';

export interface ExternalLinkProps {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly onClick?: () => void;
}

export function ExternalLink({ href, children, class: look = 'link', onClick }: ExternalLinkProps) {
  if (!isWebAddress(href)) return null;
  return (
    <a class={look} href={href} target="_blank" rel="noopener noreferrer" onClick={onClick}>
      <span>{children}</span>
      <Icon name="open" turns />
    </a>
  );
}
