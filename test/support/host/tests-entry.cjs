/**
 * Loaded by VS Code in place of the tests, in the extension host: says that VS Code did start, marks what is written to
 * the console if somebody has to pick it out, and runs the tests.
 *
 * Environment: EXTENSION_TESTS the module to run; EXTENSION_TESTS_STATE a file that is told "started" and "ended";
 * EXTENSION_TESTS_MARK the mark, and EXTENSION_TESTS_END_MARK what to write when all is over.
 */
const { writeFileSync } = require('node:fs');
const { format } = require('node:util');

const { EXTENSION_TESTS, EXTENSION_TESTS_STATE, EXTENSION_TESTS_MARK, EXTENSION_TESTS_END_MARK } = process.env;

exports.run = async () => {
  if (EXTENSION_TESTS_STATE) writeFileSync(EXTENSION_TESTS_STATE, 'started');
  if (EXTENSION_TESTS_MARK) markConsole(EXTENSION_TESTS_MARK);
  try {
    await require(EXTENSION_TESTS).run();
  } finally {
    if (EXTENSION_TESTS_STATE) writeFileSync(EXTENSION_TESTS_STATE, 'ended');
    if (EXTENSION_TESTS_END_MARK) console.log(EXTENSION_TESTS_END_MARK);
  }
};

/**
 * VS Code protects its console against assignment, so the methods are defined anew.
 *
 * @param {string} mark
 */
function markConsole(mark) {
  for (const method of ['log', 'info', 'warn', 'error', 'debug']) {
    const original = console[method].bind(console);
    Object.defineProperty(console, method, { value: (...args) => original(mark + format(...args)) });
  }
}
