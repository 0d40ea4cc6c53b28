/** Where the fonts lie that the program brings. */

import { fileURLToPath } from 'node:url';

export const fontsFolder = fileURLToPath(new URL('../../fonts', import.meta.url));
