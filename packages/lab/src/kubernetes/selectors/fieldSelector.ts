import { badRequest } from '../errors/statusErrors';
import type { KubernetesObject } from '../objects/KubernetesObject';
import type { Resource } from '../objects/Resource';
import { selectableFields, unsupportedField } from './selectableFields';

/**
 * Parses a field selector: `field=value`, `==`, `!=`, joined by commas. Each
 * kind of object has its own fields that can be selected by.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/field-selectors/
 * @throws StatusError 400, in the API's words
 */
export function parseFieldSelector(
  text: string,
  resource: Resource,
): (object: KubernetesObject) => boolean {
  const fields = selectableFields(resource);
  const terms = splitTerms(text).map(term => {
    const parsed = /^([^=]*?)(!=|==|=)(.*)$/s.exec(term);
    if (!parsed) {
      throw badRequest(
        `invalid selector: '${text}'; can't understand '${term}'`,
      );
    }
    const [, field, operator, value] = parsed;
    const read = fields[field];
    if (!read) {
      throw badRequest(unsupportedField(resource, field));
    }
    const wanted = value.replace(/\\([\\,=])/g, '$1');
    return { read, wanted, equal: operator !== '!=' };
  });
  return object =>
    terms.every(it => (it.read(object) === it.wanted) === it.equal);
}

/** Terms stand between commas; `\,` is a comma in a value. */
function splitTerms(text: string): string[] {
  return (text.match(/(\\.|[^,\\])+/gs) ?? []).filter(term => term !== '');
}
