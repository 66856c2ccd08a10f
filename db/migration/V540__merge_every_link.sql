-- Round tables and measures refer to organisations, too: a merge moves those links and remembers them.
alter table organisation_merge_link drop constraint organisation_merge_link_link_kind_check;
alter table organisation_merge_link add check (link_kind in ('PARTNERSHIP', 'AGREEMENT_PARTY', 'ORGANISATION', 'BODY_MEMBER',
    'MEETING_PARTICIPANT', 'AGREEMENT_RESPONSIBLE', 'MEASURE'));
