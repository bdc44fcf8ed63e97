// Lets Node load the project's TypeScript without a build: './x.js' is found as './x.ts' and transformed by swc (.swcrc), as under Jest.
const Module = require('node:module');
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  try {
    return resolve.call(this, request, ...rest);
  } catch (error) {
    if (/^\.{1,2}\/.*\.js$/.test(request)) return resolve.call(this, `${request.slice(0, -2)}ts`, ...rest);
    throw error;
  }
};

Module._extensions['.ts'] = (module, filename) => {
  module._compile(transformSync(readFileSync(filename, 'utf8'), { filename, module: { type: 'commonjs' } }).code, filename);
};
