declare module 'edtf' {
  /** Parses an EDTF level 0–2 string; throws when it is not one. */
  export default function edtf(text: string): {
    readonly type: 'Date' | 'Interval' | 'Season' | 'Year' | 'Decade' | 'Century' | 'Set' | 'List';
    /** First and last millisecond in UTC; infinite where an interval is open. */
    readonly min: number;
    readonly max: number;
    /** Parts given of a plain date: 1 year, 2 month, 3 day. */
    readonly precision?: number;
  };
}
