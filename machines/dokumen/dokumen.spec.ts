import { tellExamples } from '../../test/support/worked-examples.js';
import { dokumenExamples } from './dokumen.examples.js';

tellExamples(dokumenExamples);
