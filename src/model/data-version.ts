/**
 * The version of the format of the files in `data/`. New keys and columns raise the second number; whatever breaks a
 * program that reads the files raises the first one, which the schemas name, too.
 */
export const dataVersion = '1.1.0';
