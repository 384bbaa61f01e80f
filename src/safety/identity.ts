/** Province codes of the Ministry of Home Affairs, Papua's new provinces included (Kepmendagri 300.2.2-2138/2025). */
const PROVINCE = /^(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-6])/;

/**
 * Whether 16 digits are built like a NIK (or a family card number, which is as personal): province, regency, district,
 * day of birth (plus 40 for women), month, year, serial number.
 * @param digits 16 digits, nothing else
 */
export function isNik(digits: string): boolean {
  const part = (from: number, to: number) => Number(digits.slice(from, to));
  const day = part(6, 8) > 40 ? part(6, 8) - 40 : part(6, 8);
  return (
    PROVINCE.test(digits) &&
    part(2, 4) >= 1 &&
    part(2, 4) <= 79 &&
    part(4, 6) >= 1 &&
    day >= 1 &&
    day <= 31 &&
    part(8, 10) >= 1 &&
    part(8, 10) <= 12 &&
    part(12, 16) >= 1
  );
}

/**
 * Whether digits are built like a payment card's number: a known issuer's start, 15 or 16 digits, and the check digit
 * (ISO/IEC 7812-1, Luhn).
 * @param digits digits, nothing else
 */
export function isCard(digits: string): boolean {
  if (!/^(?:3[47]\d{13}|(?:4\d|5[1-5]|2[2-7]|6[0-5])\d{14})$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
