// Jest maps './x.js' to './x.ts' in tests, but not here.
require('./typescript-require.cjs');
const { default: setup } = require('./global-setup.ts');
module.exports = setup;
