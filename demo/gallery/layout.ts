/** Looks at a drawn page for what a person would call broken: text cut off, lying over other text, or out of the window. */

/** Runs inside the page. One line a finding; empty where all is well. What is meant to be cut ends in dots and is let be. */
export function layoutProblems(): string[] {
  const found: string[] = [];
  const root = document.documentElement;
  const say = (what: string, words: string) => {
    const line = `${what}: ${words.trim().replace(/\s+/g, ' ').slice(0, 80)}`;
    if (!found.includes(line)) found.push(line);
  };
  if (root.scrollWidth > root.clientWidth + 1)
    say('the page scrolls sideways', `${root.scrollWidth - root.clientWidth} px`);

  const above = (element: Element, holds: (style: CSSStyleDeclaration, at: Element) => boolean): boolean => {
    for (let at: Element | null = element; at !== null; at = at.parentElement)
      if (holds(getComputedStyle(at), at)) return true;
    return false;
  };
  const isUnseen = (element: Element) =>
    !element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) ||
    element.closest('.unseen, .skip') !== null ||
    above(element, (style) => style.clipPath === 'inset(50%)');
  const scrolls = (element: Element) =>
    above(
      element,
      (style) =>
        /auto|scroll/.test(style.overflowX) || (style.overflowX === 'hidden' && style.textOverflow === 'ellipsis'),
    );
  const isClamped = (element: Element) =>
    above(element, (style) => style.webkitLineClamp !== 'none' && style.webkitLineClamp !== '');

  /** Words of ordinary length that stand on two lines; hyphens, slashes and Han signs are places to break. */
  const brokenWords = (node: Node, words: string): string[] =>
    [...words.matchAll(/(?<!\S)[^\s\-–—/]{2,14}(?!\S)/gu)].flatMap((match) => {
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      const tops = [...range.getClientRects()].filter((box) => box.width > 1).map((box) => box.top);
      const isHan = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(match[0]);
      return Math.max(...tops) - Math.min(...tops) > 4 && !isHan ? [match[0]] : [];
    });

  const texts: { words: string; element: Element; boxes: DOMRect[]; floats: boolean }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const words = node.textContent ?? '';
    if (element === null || words.trim() === '' || isUnseen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
    if (boxes.length === 0) continue;
    const floats = above(
      element,
      (style) => style.position === 'sticky' || style.position === 'fixed' || style.zIndex === '2',
    );
    texts.push({ words, element, boxes, floats });
    const outside = boxes.some((box) => box.left < -1 || box.right > root.clientWidth + 1);
    if (outside && !scrolls(element)) say('out of the window', words);
    const cut = above(element, (style, at) => {
      if (
        at === document.body ||
        at === root ||
        !/hidden|clip/.test(style.overflowX) ||
        style.textOverflow === 'ellipsis'
      )
        return false;
      const frame = at.getBoundingClientRect();
      return boxes.some(
        (box) => box.left < frame.left - 2 || box.right > frame.right + 2 || box.bottom > frame.bottom + 4,
      );
    });
    for (const word of brokenWords(node, words)) say('broken inside a word', word);
    if (cut && !isClamped(element) && !scrolls(element)) say('cut off', words);
  }
  texts.forEach((one, index) => {
    for (const other of texts.slice(index + 1)) {
      if (one.floats !== other.floats || isClamped(one.element) || isClamped(other.element)) continue;
      const overlap = one.boxes.some((a) =>
        other.boxes.some(
          (b) =>
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5,
        ),
      );
      if (overlap && !scrolls(one.element) && !scrolls(other.element))
        say('one over the other', `${one.words} | ${other.words}`);
    }
  });
  for (const button of document.querySelectorAll('button, .button, .chip, summary'))
    if (
      button.scrollWidth > button.clientWidth + 2 &&
      getComputedStyle(button).textOverflow !== 'ellipsis' &&
      !isUnseen(button)
    )
      say('wider than its button', button.textContent ?? '');
  return found;
}

/** Runs inside the page. Everything that can be pressed and is smaller than 24 px either way; links inside a sentence may be. */
export function smallTargets(): string[] {
  const targets = document.querySelectorAll<HTMLElement>(
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"], [tabindex="0"]',
  );
  return [...targets].flatMap((target) => {
    if (target.closest('.skip') !== null) return [];
    const label = target instanceof HTMLInputElement ? target.closest('label') : null;
    const box = (label ?? target).getBoundingClientRect();
    if (box.width === 0 || box.height === 0 || !target.checkVisibility({ visibilityProperty: true })) return [];
    // A card is opened by its whole face, which the name's button lends to it.
    const { width, height } = target.classList.contains('card-open')
      ? (target.closest('.card') ?? target).getBoundingClientRect()
      : box;
    const inSentence =
      getComputedStyle(target).display === 'inline' && target.parentElement?.matches('p, li, span') === true;
    if (inSentence || (width >= 23.9 && height >= 23.9)) return [];
    const name = target.getAttribute('aria-label') ?? target.textContent ?? '';
    return [
      `${target.tagName.toLowerCase()}.${target.className} ${Math.round(width)}×${Math.round(height)}: ${name.trim().slice(0, 50)}`,
    ];
  });
}
