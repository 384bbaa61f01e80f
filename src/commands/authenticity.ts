// What checks and makes signatures, in one piece: loaded only when one of its commands is called.
export { initKey } from './key.ts';
export { addOffice, listOffices, removeOffice } from './register.ts';
export { verify } from './verify.ts';
