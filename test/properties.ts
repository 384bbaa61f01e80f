import fc from 'fast-check';

/**
 * Property tests draw the same examples in every ordinary run: a change is judged by what it did, not by the luck of a
 * draw. `npm run properties` draws others.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_240_601) });
