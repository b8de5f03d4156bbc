import { unknown } from '@alloy-fleet/alloy-advisor';
import { notGiven } from '@alloy-fleet/alloy-advisor/static';
import { writtenAlloy } from '../../__testUtils__/writtenAlloy';
import { showConfiguration } from './showConfiguration';

const TEXT = `remotecfg {
  url = "https://alloy:tooth-brush-42@fleet.example.net"
  basic_auth {
    password = "tooth-brush-43"
  }
}
`;

describe('showConfiguration', () => {
  it('hides what is secret, and says of how much', () => {
    const shown = structuredClone(
      showConfiguration(structuredClone(writtenAlloy(TEXT))),
    );

    expect(shown).toMatchObject({
      known: true,
      value: {
        origin: 'configmap/alloy',
        hidden: 2,
        files: [{ name: 'config.alloy' }],
      },
    });
    const text = shown.known ? shown.value.files[0].text : '';
    expect(text).not.toContain('tooth-brush');
    expect(text.split('\n')).toHaveLength(TEXT.split('\n').length);
  });

  it('says why there is none', () => {
    expect(
      showConfiguration({ ...writtenAlloy(TEXT), config: notGiven('No.') }),
    ).toEqual(unknown('kubernetes', 'No.'));
  });
});
