import { describe, expect, test } from 'vitest'
import { monthOf } from './month.ts'

/** Short names of months from January on, as phones show them in the languages of the apps. */
const SHORT: Record<string, string> = {
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  pt: 'Jan Fev Mar Abr Mai Jun Jul Ago Set Out Nov Dez',
  de: 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.',
  'de, older': 'Jan Feb Mrz Apr Mai Jun Jul Aug Sep Okt Nov Dez',
  es: 'ene feb mar abr may jun jul ago sep oct nov dic',
  fr: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.',
  it: 'gen feb mar apr mag giu lug ago set ott nov dic',
  nl: 'jan feb mrt apr mei jun jul aug sep okt nov dec',
  pl: 'sty lut mar kwi maj cze lip sie wrz paź lis gru',
  tr: 'Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara',
  ru: 'янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.',
  'ru, alone': 'янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек.',
  sv: 'jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec.',
  ja: '1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月',
  ko: '1월 2월 3월 4월 5월 6월 7월 8월 9월 10월 11월 12월',
}
const YEAR = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

describe('names of months', () => {
  test.each(Object.entries(SHORT))('%s', (_language, names) => {
    expect(names.split(' ').map(monthOf)).toEqual(YEAR)
    expect(names.toUpperCase().split(' ').map(monthOf)).toEqual(YEAR)
    expect(names.normalize('NFD').split(' ').map(monthOf)).toEqual(YEAR)
  })

  test('long names, and long names cut short', () => {
    expect(['Setembro', 'décembre', 'Januar', 'września', 'Ağustos', 'октября'].map(monthOf)).toEqual([
      9, 12, 1, 9, 8, 10,
    ])
    expect(['Septemb', 'Okto', 'Dezem'].map(monthOf)).toEqual([9, 10, 12])
  })

  test('what may be two months, or none, is none', () => {
    expect(['ju', 'ma', 'jui', 'abc', '', '0月', '13月', '13'].map(monthOf)).toEqual(Array(8).fill(null))
  })
})
