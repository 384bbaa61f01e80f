// The yardstick for the first question: nothing but one select, imported as everybody does.
import { select } from '@inquirer/prompts';

await select({
  message: 'Masih bisa masuk ke akun?',
  choices: [
    { name: 'Ya, masih bisa', value: 'yes' },
    { name: 'Tidak', value: 'no' },
    { name: 'Kembali', value: 'back' },
    { name: 'Jeda', value: 'pause' },
  ],
});
