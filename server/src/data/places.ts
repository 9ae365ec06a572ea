import { lazy } from '../base/lazy.ts';
import text from './generated/places.json.txt';

/** Peoples that autonomous divisions are named after. */
const PEOPLES =
  '蒙古族?|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯|普米族|塔吉克|怒族|裕固族|保安族|独龙族|鄂温克族|各族|鄂伦春';

/** What a division is, at the end of its name. */
const SORT = new RegExp(
  `(?:特别行政区|(?:${PEOPLES})*自治[区州县旗]|(?:回族|达斡尔族)区|省|市|地区|林区|特区|[县区州盟旗])$`,
  'u',
);

/** Names of administrative divisions down to the county: 遂溪县. */
export const placeNames = lazy((): readonly string[] => (JSON.parse(text) as string).split(' '));

/** The same without what they are, where two characters or more are left: 遂溪. */
export const placeStems = lazy((): readonly string[] => [
  ...new Set(placeNames().flatMap((name) => (stemOf(name).length > 1 ? [stemOf(name)] : []))),
]);

function stemOf(name: string): string {
  return name.replace(SORT, '');
}
