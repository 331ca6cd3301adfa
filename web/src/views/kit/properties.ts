/** CSS custom properties on an element, set through the object model: style attributes are forbidden here. */

import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

type Properties = Readonly<Record<`--${string}`, string | number>>;

class PropertiesDirective extends Directive {
  override render(_properties: Properties): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [properties]: [Properties]): typeof noChange {
    const { style } = part.element as HTMLElement;
    for (const [name, value] of Object.entries(properties)) style.setProperty(name, String(value));
    return noChange;
  }
}

export const properties = directive(PropertiesDirective);
