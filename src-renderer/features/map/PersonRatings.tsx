import type { Id } from '@core/kernel/ids.ts';
import { type Access, accessLevels, type Stakeholder } from '@core/model/stakeholders.ts';
import { type Rating, ratePeople } from '@core/people/people-commands.ts';
import { useDispatch } from '../../ui/plan-context.tsx';
import { AccessRing, SupportMark } from './person-marks.tsx';
import { accessNames, supportLevels, supportWord } from './person-words.ts';
import { type RatingChoice, RatingGroup } from './RatingGroup.tsx';

export const supports: readonly RatingChoice<number | null>[] = supportLevels.map((support) => ({
  value: support ?? null,
  label: supportWord(support).name,
  face: <SupportMark support={support} size={18} />,
}));

export const powers: readonly RatingChoice<number | null>[] = [
  ...[1, 2, 3, 4, 5].map((power) => ({ value: power, label: `Power ${power} of 5`, face: power })),
  { value: null, label: 'Power unknown', face: '?' },
];

export const accesses: readonly RatingChoice<Access>[] = accessLevels.map((access) => ({
  value: access,
  label: accessNames[access],
  face: <AccessRing access={access} letters="" size={18} />,
}));

/** Support, power and access; each change also says that the person was rated today. */
export function PersonRatings({ id, person }: { id: Id; person: Stakeholder }) {
  const dispatch = useDispatch();
  const rate = (rating: Rating) => dispatch(ratePeople, { ids: [id], rating });
  return (
    <>
      <RatingGroup
        label="Support"
        choices={supports}
        value={person.support ?? null}
        onChange={(support) => rate({ support })}
      />
      <RatingGroup label="Power" choices={powers} value={person.power ?? null} onChange={(power) => rate({ power })} />
      <RatingGroup
        label="Access"
        choices={accesses}
        value={person.access ?? 'none'}
        said={accessNames[person.access ?? 'none']}
        onChange={(access) => rate({ access })}
      />
    </>
  );
}
