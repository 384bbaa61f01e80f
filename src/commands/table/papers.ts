import { commandMessages as m } from '../../language/messages/commands.ts';
import { forwardMessages as f } from '../../language/messages/forward.ts';
import { lettersMessages as l } from '../../language/messages/letters.ts';
import { receiptMessages as r } from '../../language/messages/receipts.ts';
import { verifyMessages } from '../../language/messages/verify.ts';
import { type Flags, globalsOf } from '../globals.ts';
import type { CommandSpec } from '../program.ts';
import { report } from '../report.ts';
import type { World } from '../world.ts';
import { CASE, JSON_FLAG } from './flags.ts';

/** What leaves a case as paper: written, passed on, noted as sent, checked. */
export function paperCommands(world: World): readonly CommandSpec[] {
  const globals = (flags: Flags) => globalsOf(flags, world);
  return [
    {
      call: 'report [case]',
      aliases: ['laporan'],
      about: m.reportHelp,
      arguments: CASE,
      options: [
        ['--format <format>', m.formatFlag, ['md', 'html', 'docx', 'pdf', 'chat']],
        ['--annex, --lampiran', m.annexFlag],
        ['--edition <type>', m.editionFlag, ['awal', 'perkembangan', 'akhir']],
        ['--for <addressee>', l.forFlag],
        ['--letter <name>', l.letterFlag],
        ['--letter-lang <id|en>', l.inFlag, ['id', 'en']],
        ['--yes', l.yesFlag],
        ['--whole, --utuh', m.wholeFlag],
      ],
      run: async ([name], flags) => report(world, globals(flags), name, flags),
    },
    {
      call: 'sent [case]',
      aliases: ['terkirim'],
      about: r.help,
      arguments: CASE,
      options: [
        ['--to <addressee>', r.toFlag],
        ['--how <text>', r.howFlag],
        ['--receiver <name>', r.receiverFlag],
        ['--when <time>', r.whenFlag],
        ['--ticket <number>', r.ticketFlag],
        ['--confirmed-by, --dikonfirmasi <name>', r.confirmedFlag],
      ],
      run: async ([name], flags) => (await import('../sent.ts')).sent(world, globals(flags), name, flags),
    },
    {
      call: 'forward [reports...]',
      aliases: ['teruskan'],
      about: f.help,
      arguments: { reports: f.reports },
      options: [
        ['--to <addressee>', f.toFlag],
        ['--format <format>', f.formatFlag, ['md', 'html', 'docx', 'pdf']],
        ['--zip', f.zipFlag],
        ['--despite <reason>', f.despiteFlag],
      ],
      run: async (paths, flags) =>
        (await import('../forward.ts')).forward(world, globals(flags), paths, flags),
    },
    {
      call: 'verify [files...]',
      aliases: ['periksa'],
      about: verifyMessages.help,
      arguments: { files: verifyMessages.fileArgument },
      options: [JSON_FLAG, ['--body, --isi', verifyMessages.bodyFlag]],
      run: async (files, flags) =>
        (await import('../authenticity.ts')).verify(world, globals(flags), files, flags),
    },
  ];
}
