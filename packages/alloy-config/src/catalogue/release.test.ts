import { CATALOGUE_RELEASE, isNewerThanCatalogue, isRelease } from './release';

const [major, minor] = CATALOGUE_RELEASE.slice(1).split('.').map(Number);

describe('isNewerThanCatalogue', () => {
  it.each([
    `v${major}.${minor + 1}.0`,
    `${major}.${minor + 2}`,
    `v${major}.${minor + 1}.0-rc.0`,
    `v${major + 1}.0.0`,
  ])('is so of %s', release => {
    expect(isNewerThanCatalogue(release)).toBe(true);
  });

  it.each([
    CATALOGUE_RELEASE,
    // A patch brings nothing that is new.
    `v${major}.${minor}.99`,
    `v${major}.${minor - 1}.0`,
    `v${major - 1}.999.0`,
    'latest',
    '',
  ])('is not so of %s', release => {
    expect(isNewerThanCatalogue(release)).toBe(false);
  });
});

describe('isRelease', () => {
  it('takes what names a minor, and nothing else', () => {
    expect(['v1.21.2', '1.21', 'v1.21.0-rc.0'].every(isRelease)).toBe(true);
    expect(['latest', 'v1', '1.x', 'v1.21x', ''].some(isRelease)).toBe(false);
  });
});
