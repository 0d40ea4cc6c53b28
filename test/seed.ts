/** Properties are tried on the same inputs by everybody, whatever the day; on others where `SEED` names another number. */

import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.SEED ?? 20240801) });
