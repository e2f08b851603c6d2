/** The forms in which a record can be taken out. */
export const formats = ['yaml', 'json', 'csv'] as const;
export type Format = (typeof formats)[number];
