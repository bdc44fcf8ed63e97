import { measure } from './measured.js';

// The measured process makes none of the files, so that their memory is not its own.
process.send?.(await measure(process.argv[2] ?? '.'));
process.disconnect?.();
