/** The group of classes that an answer still says where it withholds the class, and its name in a heading. */

import type { SaidGroup } from '../../engine/types';
import { type Message, message } from './message';
import { asShare } from './numbers';

/** "A vessel" */
export function groupName({ name }: SaidGroup): Message {
  return message(`group-${name}`);
}

/** That it is of this group, and that no more can be said. */
export function describeGroup(group: SaidGroup): Message {
  return message(`group-${group.name}-only`, {
    share: asShare(group.probability),
    needed: asShare(group.threshold),
  });
}

/** The group as a line of a list. */
export function describeGroupSum(group: SaidGroup): Message {
  return message('group-sum', {
    group: groupName(group),
    share: asShare(group.probability),
    needed: asShare(group.threshold),
  });
}
