import type { Allowances } from './allowances.ts'
import type { Sql } from './sql.ts'

const day = 86_400_000
/** More than anybody could count up to; stands for “no cap”. */
const noCap = 1e15

export function sqlAllowances({ read, writeAll }: Sql): Allowances {
  return {
    async take({ key, action, customer, amount, at }, { perCustomer, perDay }) {
      const wanted = hundredths(amount)
      await writeAll([
        // Whoever takes from the same action at the same time waits here, and then sees what was counted.
        [
          'insert into allowances (action, takes) values (?, 1) on conflict (action) do update set takes = allowances.takes + 1',
          action,
        ],
        [
          `insert into amounts_given (key, action, customer_id, amount, at)
           select ?, ?, ?, cast(? as bigint), cast(? as bigint)
           where (select coalesce(sum(amount), 0) from amounts_given where action = ? and customer_id = ?) <= ?
             and (select coalesce(sum(amount), 0) from amounts_given where action = ? and at > ?) <= ?
           on conflict (key) do nothing`,
          ...[key, action, customer, wanted, at],
          ...[action, customer, hundredths(perCustomer ?? noCap) - wanted],
          ...[action, at - day, hundredths(perDay ?? noCap) - wanted],
        ],
      ])
      return (await read('select 1 from amounts_given where key = ?', key)).length > 0
    },
  }
}

function hundredths(amount: number): number {
  return Math.round(amount * 100)
}
