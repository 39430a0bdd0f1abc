import { expect } from 'chai';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { unpackedFolder } from '../host/packaged.mjs';
import { waysOut } from './reaching.mjs';

/**
 * The CSV parser can run in a worker made of itself; nothing asks it to, and a worker made of a text reaches nothing. The
 * thread that parses logs is a script of ours, and one of those that are searched.
 */
const tolerated = ['Worker'];

describe('privacy', () => {
  const shipped = async (ending) => {
    const folder = await unpackedFolder();
    const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(ending));
    return Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')]));
  };

  it('no script reaches the network, sends telemetry, or makes code out of text', async function () {
    this.timeout(60_000);
    const scripts = await shipped('.js');
    expect(scripts.map(([name]) => name)).to.include.members([
      'dist/extension.js',
      'dist/browser/extension.js',
      'dist/parserThread.js',
      'dist/panel/panel.js',
    ]);
    const found = scripts.map(([name, code]) => [
      name,
      waysOut(code).filter((way) => !tolerated.includes(way)),
    ]);
    expect(found.filter(([, ways]) => ways.length > 0)).to.deep.equal([]);
  });

  it('no style and no picture loads anything', async () => {
    for (const [name, text] of [...(await shipped('.css')), ...(await shipped('.svg'))])
      expect(text, name).not.to.match(/@import|url\((?!["']?(?:data:|#))|\bhref=["'](?!#)|<script/);
  });

  describe('is tested by a search that finds', () => {
    for (const [code, way] of [
      ['fetch("https://x")', 'fetch'],
      ['const get = globalThis.fetch', 'fetch'],
      ['self["fetch"]("/")', 'fetch'],
      ['const { fetch: get } = self', 'fetch'],
      ['new (window.XMLHttpRequest)', 'XMLHttpRequest'],
      ['navigator.sendBeacon("/", text)', 'sendBeacon'],
      ['new WebSocket(address)', 'WebSocket'],
      ['const https = require("node:https")', 'node:https'],
      ['import { connect } from "net"', 'net'],
      ['await import("dns")', 'dns'],
      ['require(name)', '(a computed module)'],
      ['process.getBuiltinModule("http")', 'http'],
      ['process.getBuiltinModule?.(name)', '(a computed module)'],
      ['const { getBuiltinModule } = process', 'getBuiltinModule'],
      ['const get = process["getBuiltinModule"]', 'getBuiltinModule'],
      ['run(text, { eval: true })', 'eval'],
      ['vscode.env.createTelemetryLogger(sender)', 'createTelemetryLogger'],
      ['const { lm } = vscode', 'lm'],
      ['new Function(text)()', 'Function'],
      ['(0, eval)(text)', 'eval'],
    ])
      it(code, () => expect(waysOut(code)).to.deep.equal([way]));
  });

  describe('is tested by a search that passes over', () => {
    for (const code of [
      'const words = { fetch: 1, chat() {} }',
      'say("fetch it, then eval")',
      'lm(); require("./chunks/small.js")("a.js"); require("vscode")',
    ])
      it(code, () => expect(waysOut(code)).to.deep.equal([]));
  });
});
