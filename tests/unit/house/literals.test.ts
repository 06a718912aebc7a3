import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { literalWords } from './literals.ts';

const src = resolve(import.meta.dirname, '../../../src');
const views = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.tsx'))
  .map((entry) => join(entry.parentPath, entry.name));

describe('words in the views', () => {
  it('come from the texts, every one', () => {
    expect(views.length).toBeGreaterThan(40);
    const found = views.flatMap((file) =>
      literalWords(readFileSync(file, 'utf8')).map((line) => `${relative(src, file)}:${line}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ['<p>Hello</p>', '1: Hello'],
    ['<p>\n  Привет {name}\n</p>', '1: Привет'],
    ['<p>{"Hello"}</p>', '1: Hello'],
    ['<p>{got ? "yes" : say("no")}</p>', '1: yes'],
    ['<p>{count > 0 && `@{count} days`}</p>', '1: … days'],
    ['<p>{"by " + date}</p>', '1: by'],
    ['<>{words ?? "none"}</>', '1: none'],
    ['<button aria-label="Close" />', '1: Close'],
    ['<input placeholder={`Search @{what}`} />', '1: Search …'],
    ['<Panel title={"Data"} />', '1: Data'],
    ['<p>{list.map((one) => <b title="more">{one}</b>)}</p>', '1: more'],
    ['announce("Copied")', '1: Copied'],
  ])('sees them planted in %s', (source, found) => {
    expect(literalWords(`const view = () => ${source.replaceAll('@{', '${')};`)).toEqual([found]);
  });

  it.each([
    '<p class="soft">{texts.say("ui_back")}</p>',
    '<p>{first} – {last} · {" "}</p>',
    '<Icon name="list" />',
    '<button aria-label={texts.say(open ? "ui_close" : "ui_open")} aria-expanded="true" />',
    '<p>{names.join(", ")} {level === "closed" ? "" : level}</p>',
    '<img src={icon} alt="" />',
    'announce(texts.say("ui_noted"))',
  ])('lets %s be', (source) => {
    expect(literalWords(`const view = () => ${source};`)).toEqual([]);
  });
});
