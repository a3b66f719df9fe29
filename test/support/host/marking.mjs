/**
 * Tells the console output of tests from everything else VS Code logs: each line the tests write gets a mark in front.
 * What is printed is formatted where it was written, so mocha's `%s` and objects look as they do in a terminal.
 */

/** Stands before the first argument of what the tests write. */
export const mark = '\u0002test\u0002';

/** Written when `run()` has settled. An extension host that dies has an exit code too, and it may be 0. */
export const endMark = '\u0002ended\u0002';

/**
 * The code of tests for the web extension host, made to mark what they write. Node's own formatting is not at hand there.
 *
 * @param {string} code a CommonJS module that exports `run()`
 * @returns {string}
 */
export function marking(code) {
	return `${prelude}\n${code}\n${postlude}`;
}

const prelude = `(() => {
  const show = (value) => typeof value === 'string' ? value : value instanceof Error ? value.stack ?? String(value)
    : typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
  const format = (first, ...rest) => {
    const text = typeof first !== 'string' ? show(first) : first.replace(/%([sdifjoOc%])/g, (all, letter) =>
      letter === '%' ? '%' : rest.length === 0 ? all : letter === 'c' ? (rest.shift(), '') : show(rest.shift()));
    return [text, ...rest.map(show)].join(' ');
  };
  for (const method of ['log', 'info', 'warn', 'error', 'debug']) {
    const original = console[method].bind(console);
    Object.defineProperty(console, method, { value: (...args) => original(${JSON.stringify(mark)} + format(...args)) });
  }
})();`;

const postlude = `{
  const { run } = module.exports;
  module.exports = { run: async () => { try { await run(); } finally { console.log(${JSON.stringify(endMark)}); } } };
}`;
