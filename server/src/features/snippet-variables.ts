import { formatHan } from '../text/numerals.ts';

/** What the values of variables come from. */
interface Times {
  readonly year: number;
  /** 2026-11-28 */
  readonly today: string;
}

/**
 * The value of one of VS Code's variables; null for those that only an editor knows: its file, its selection, the hour.
 * @param inDate whether a year belongs to a date, and is today's and not the report's
 */
export function variableValue(name: string, { year, today }: Times, inDate: boolean): string | null {
  const [thisYear = '', month = '', day = ''] = today.split('-');
  const current = inDate ? thisYear : String(year);
  switch (name) {
    case 'CURRENT_YEAR':
      return current;
    case 'CURRENT_YEAR_SHORT':
      return current.slice(-2);
    case 'CURRENT_MONTH':
      return month;
    case 'CURRENT_DATE':
      return day;
    case 'CURRENT_MONTH_NAME':
      return `${formatHan(BigInt(month))}月`;
    case 'CURRENT_MONTH_NAME_SHORT':
      return `${Number(month)}月`;
    case 'CURRENT_DAY_NAME':
      return `星期${weekday(today)}`;
    case 'CURRENT_DAY_NAME_SHORT':
      return `周${weekday(today)}`;
    default:
      return null;
  }
}

function weekday(today: string): string {
  return '日一二三四五六'.charAt(new Date(`${today}T00:00:00Z`).getUTCDay());
}
