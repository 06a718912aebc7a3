/** The gallery's own page: every picture with its scene and look, those with findings marked. */

import type { Picture } from './camera.ts';

export function sheetOf(pictures: readonly Picture[]): string {
  const scenes = [...new Set(pictures.map(({ scene }) => scene))];
  const sections = scenes.map((scene) => {
    const figures = pictures.filter((picture) => picture.scene === scene).map(figureOf);
    return `<section><h2 id="${escaped(scene)}">${escaped(scene)}</h2><div>${figures.join('\n')}</div></section>`;
  });
  const links = scenes.map((scene) => `<a href="#${escaped(scene)}">${escaped(scene)}</a>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Waitwise: every state</title>
<style>
  body { margin: 24px; font: 14px/1.4 system-ui, sans-serif; background: #ddd; color: #111; }
  nav { display: flex; flex-wrap: wrap; gap: 4px 12px; }
  section div { display: flex; flex-wrap: wrap; align-items: start; gap: 16px; }
  figure { margin: 0; max-width: 480px; }
  img { display: block; max-width: 100%; max-height: 720px; border: 1px solid #999; }
  .found { color: #a00; }
</style>
<h1>Waitwise: every state</h1>
<nav>${links.join(' ')}</nav>
${sections.join('\n')}
</html>
`;
}

function figureOf({ browser, look, file, problems }: Picture): string {
  const found = problems.map((problem) => `<br><span class="found">${escaped(problem)}</span>`).join('');
  const address = escaped(file.replaceAll('\\', '/'));
  return `<figure><a href="${address}"><img loading="lazy" src="${address}" alt=""></a><figcaption>${escaped(browser)} ${escaped(look)}${found}</figcaption></figure>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
