/** Whether this is `npm run paths`: every path, not only enough of them for all pairs of answers. */
export const FULL = process.env.npm_lifecycle_event === 'paths' || process.env.PATHS === 'all';
