// node test/support/run-typescript.cjs <file.ts> [arguments]: a TypeScript program in a process of its own, for tests that kill it.
require('./typescript-require.cjs');
const path = require('node:path');
const [, , program, ...rest] = process.argv;
process.argv = [process.argv[0], path.resolve(program), ...rest];
require(process.argv[1]);
