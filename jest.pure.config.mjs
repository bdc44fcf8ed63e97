import base from './jest.config.mjs';

/** The same suite without the database server: for pure specs and for the mutation run. */
const { globalSetup: _setup, globalTeardown: _teardown, ...pure } = base;
export default { ...pure, testMatch: ['<rootDir>/machines/**/*.spec.ts', '<rootDir>/src/**/*.spec.ts', '<rootDir>/test/architecture/**/*.spec.ts', '<rootDir>/test/documents/**/*.spec.ts', '<rootDir>/test/authorisation/{bentuk,matrix}.spec.ts'] };
