/** Before the tests of each file; what it imports is run once in a process. */

import './seed.ts';
import './equal-bytes.ts';
