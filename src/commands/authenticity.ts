// What checks and makes signatures, in one piece: loaded only when one of its commands is called.
export { initKey } from './key.ts';
export { addOffice } from './register.ts';
export { importOffices } from './register-import.ts';
export { listOffices } from './register-list.ts';
export { listOffice } from './register-office.ts';
export { removeOffice } from './register-remove.ts';
export { verify } from './verify.ts';
