import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { createNonce, htmlOf } from '../../../src/panel/html';

describe('the document of the panel', () => {
  const html = htmlOf({
    language: 'en',
    address: (name) => `https://host/${name}?a="b"&c`,
    source: 'https://*.host "self"',
    nonce: 'abc',
  });

  it('allows its own script and style, and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    expect(policy).to.equal(
      "default-src 'none'; script-src 'nonce-abc'; style-src https://*.host &quot;self&quot;; base-uri 'none'; form-action 'none'",
    );
  });

  it('has no inline script or style', () => {
    expect(html).not.to.match(/<script(?![^>]* src=)|<style|style="/);
    expect(html).to.contain('src="https://host/panel.js?a=&quot;b&quot;&amp;c"');
  });

  it('has another nonce each time', () => {
    expect(createNonce())
      .to.match(/^[0-9a-f]{32}$/)
      .and.not.equal(createNonce());
  });
});

describe('the style of the panel', () => {
  const css = readFileSync('media/panel/panel.css', 'utf8');
  const themes = JSON.parse(readFileSync('test/fixtures/themes/themes.json', 'utf8')) as Record<
    string,
    { variables: Record<string, string> }
  >;

  it('takes every colour from the theme', () => {
    expect(css).not.to.match(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i);
  });

  it('names only variables that VS Code has', () => {
    const known = new Set(Object.values(themes).flatMap(({ variables }) => Object.keys(variables)));
    const used = [...css.matchAll(/var\((--vscode-[\w-]+)/g)].map(([, name]) => name ?? '');
    expect(used.filter((name) => !known.has(name))).to.deep.equal([]);
  });
});
