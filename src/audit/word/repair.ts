/** What to do about a file that some program wrote wrongly. */
export const again =
  'Open the file in Word, let it be repaired and save it; tell the makers of the program that wrote it.';
