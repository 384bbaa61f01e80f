/**
 * The class that a file of pdfmake's holds. Such a file has its class as `default`, which Node gives inside of all that
 * the file holds, and loaders that follow `__esModule` give by itself.
 */
export function part<Class extends abstract new (...args: never[]) => object>(
  file: Class | { readonly default: Class },
): Class {
  return 'default' in file ? file.default : file;
}
