import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { globSync } from 'tinyglobby';

type Words = Readonly<Record<string, string>>;

function words(file: string): Words {
  return JSON.parse(readFileSync(file, 'utf8')) as Words;
}

/** Every `%key%` of the manifest. */
function manifestKeys(): Set<string> {
  const text = readFileSync('package.json', 'utf8');
  return new Set([...text.matchAll(/"%([\w.]+)%"/gu)].map(([, key]) => key ?? ''));
}

/** Every text that the client gives to `l10n.t`. */
function clientTexts(): Set<string> {
  const sources = globSync('client/src/**/*.ts').map((file) => readFileSync(file, 'utf8'));
  const calls = sources.flatMap((source) => [...source.matchAll(/l10n\.t\(\s*(?:'((?:[^'\\\n]|\\.)*)'|(\S))/gu)]);
  return new Set(
    calls.map(([call, text]) => {
      assert.ok(text !== undefined, `${call}: a text that is not a plain string cannot be translated`);
      return text;
    }),
  );
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\d+\}/gu)].map(([mark]) => mark).sort();
}

suite('the words of the extension', () => {
  for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
    test(`${file} holds every key of package.json and no other`, () => {
      assert.deepEqual(Object.keys(words(file)).sort(), [...manifestKeys()].sort());
    });
  }

  test('the Chinese bundle holds every text of the client and no other', () => {
    const bundle = words('l10n/bundle.l10n.zh-cn.json');
    assert.ok(clientTexts().size > 0);
    assert.deepEqual(Object.keys(bundle).sort(), [...clientTexts()].sort());
  });

  test('a translation has the places of its original', () => {
    for (const [text, translation] of Object.entries(words('l10n/bundle.l10n.zh-cn.json'))) {
      assert.deepEqual(placeholders(translation), placeholders(text), text);
    }
  });

  test('the Chinese words are Chinese', () => {
    for (const file of ['package.nls.zh-cn.json', 'l10n/bundle.l10n.zh-cn.json']) {
      for (const [key, text] of Object.entries(words(file)))
        assert.match(text.replace('{0}年', '年'), /\p{Script=Han}/u, key);
    }
  });
});

suite('the manifest', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
    activationEvents: string[];
    contributes: Record<string, unknown> & { commands: { command: string }[] };
  };

  test('names files that exist', () => {
    const paths = [...JSON.stringify(manifest.contributes).matchAll(/"(\.\/[^"]+)"/gu)].map(([, path]) => path ?? '');
    assert.ok(paths.length >= 5);
    for (const path of paths) assert.ok(existsSync(path), path);
  });

  test('wakes the extension for texts only, never at the start', () => {
    for (const event of manifest.activationEvents) assert.match(event, /^onLanguage:/u);
  });

  test('declares the commands that the client registers', () => {
    const sources = globSync('client/src/**/*.ts')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const registered = [...sources.matchAll(/(?:registerCommand|[^\w]command)\('(gongwen\.\w+)'/gu)].map(
      ([, id]) => id,
    );
    assert.deepEqual(registered.sort(), manifest.contributes.commands.map(({ command }) => command).sort());
  });
});

interface Step {
  readonly id: string;
  readonly media: { readonly markdown: string };
  readonly completionEvents?: readonly string[];
}

suite('the first steps', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
    contributes: {
      commands: { command: string }[];
      views: { explorer: { id: string }[] };
      walkthroughs: { steps: Step[] }[];
    };
  };
  const { commands, views, walkthroughs } = manifest.contributes;
  const steps = walkthroughs.flatMap((one) => one.steps);
  const known = new Set([
    ...commands.map(({ command }) => command),
    ...views.explorer.flatMap(({ id }) => [id, `${id}.focus`]),
  ]);
  const pages = steps.flatMap(({ media }) => [media.markdown, media.markdown.replace(/\.md$/u, '.nls.zh-cn.md')]);

  test('have a page in both languages, with pictures that exist and are told to who cannot see them', () => {
    assert.ok(steps.length >= 6);
    for (const page of pages) {
      const text = readFileSync(page, 'utf8');
      for (const [, told = '', picture = ''] of text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/gu)) {
        assert.ok(told.length > 4, `${page}: ${picture} is not told`);
        assert.ok(existsSync(`media/walkthrough/${picture}`), `${page}: ${picture}`);
      }
      assert.equal(/\p{Script=Han}{8}/u.test(text.replace(/（.*?）|\*\*.*?\*\*/gu, '')), page.includes('zh-cn'), page);
    }
  });

  test('name commands and views that exist, in links of all words and pages', () => {
    const texts = [...pages, 'package.nls.json', 'package.nls.zh-cn.json'].map((file) => readFileSync(file, 'utf8'));
    const linked = texts.flatMap((text) => [...text.matchAll(/command:(?:toSide:)?(gongwen\.[\w.]+)/gu)]);
    assert.ok(linked.length > 20);
    for (const [, id = ''] of linked) assert.ok(known.has(id), id);
    for (const event of steps.flatMap(({ completionEvents = [] }) => completionEvents)) {
      assert.ok(known.has(event.replace(/^on(?:Command|View):/u, '')), event);
    }
  });

  test('both languages have the same links in the same order', () => {
    const [english, chinese] = [words('package.nls.json'), words('package.nls.zh-cn.json')];
    const links = (text: string): string[] => [...text.matchAll(/\]\(([^)]+)\)/gu)].map(([, link = '']) => link);
    for (const [key, text] of Object.entries(english)) assert.deepEqual(links(chinese[key] ?? ''), links(text), key);
  });
});

test('every view says what it is for while it is empty', () => {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    contributes: { views: { explorer: { id: string }[] }; viewsWelcome: { view: string; when: string }[] };
  };
  for (const { id } of contributes.views.explorer) {
    const own = contributes.viewsWelcome.filter(({ view }) => view === id).map(({ when }) => when);
    assert.ok(own.includes('!gongwen.isReport'), id);
    assert.ok(own.length >= 2, id);
    assert.equal(new Set(own).size, own.length, id);
  }
});
