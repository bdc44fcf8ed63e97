import { tellExamples } from '../../test/support/worked-examples.js';
import { studiTiruExamples } from './studiTiru.examples.js';

tellExamples(studiTiruExamples);
