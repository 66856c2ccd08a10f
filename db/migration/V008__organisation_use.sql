-- Every record that names an organisation, with its municipality: who is asked before a shared organisation changes, and what a
-- merge moves. A table with a new reference to organisation belongs here; OrganisationUseTest reads the foreign keys.
create view organisation_use (organisation, ags, link_kind, link_id) as
    select p.organisation, p.ags::text, 'PARTNERSHIP', p.id from partnership p
    union all
    select p.organisation, a.ags::text, 'AGREEMENT_PARTY', p.agreement || '/' || p.signed_name
    from agreement_party p join cooperation_agreement a on a.id = p.agreement
    union all
    select m.organisation, b.ags::text, 'BODY_MEMBER', m.body || '/' || m.position
    from body_member m join body b on b.id = m.body
    where m.organisation is not null
    union all
    select p.organisation, b.ags::text, 'MEETING_PARTICIPANT', p.meeting || '/' || p.position
    from meeting_participant p join meeting m on m.id = p.meeting join body b on b.id = m.body
    where p.organisation is not null
    union all
    select r.organisation, b.ags::text, 'AGREEMENT_RESPONSIBLE', r.agreement || '/' || r.position
    from agreement_responsible r join agreement a on a.id = r.agreement join body b on b.id = a.body
    where r.organisation is not null
    union all
    select m.provider, place.ags, 'MEASURE', m.id
    from measure m left join lateral unnest(m.municipalities) place (ags) on true
    where m.provider is not null;
comment on view organisation_use is 'ags is null for a body or measure of the whole state; link_kind and link_id are those of organisation_merge_link; a measure of several municipalities has a row for each';
